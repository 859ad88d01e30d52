// The documents of a command's input: files, lines or JSON records, decoded, in order, on several threads.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

struct InputOptions {
  enum class Shape : std::uint8_t { whole, lines, jsonl };
  // Where the bytes of a file may be parted so that each part is read for itself, and large files take little memory.
  enum class Cut : std::uint8_t { nowhere, lines, blank_lines };

  std::vector<std::string> paths;  // "-" is standard input
  Shape shape = Shape::whole;
  Cut cut = Cut::nowhere;
  SourceFields fields;
  Encoding encoding = Encoding::automatic;
  bool strict = false;
  std::optional<Reference> as_of;
  int threads = 1;
};

// What the flags mean; complains and returns nothing where they contradict each other.
std::optional<InputOptions> interpret_input(const Arguments& arguments);
// Lets a file of Shape::whole be given to Render part by part, for work that sees nothing across the cuts. Not with
// --strict, where nothing of an ill-formed file is to come out.
void allow_cuts(InputOptions& input, InputOptions::Cut cut);

// Borrowed for one call of Render.
struct Document {
  std::string_view id;
  std::string_view text;
  std::optional<Reference> date;
  std::span<const KeptField> kept;
  std::string_view ending;  // what ends a line: \n, \r\n, or nothing at the end of the input
};

// Appends what the document gives to the output, and says how much was found in it: mentions, for one. Called from
// several threads, on outputs of their own.
using Render = std::function<std::size_t(const Document& document, std::string& out)>;
// The output of some documents of a file.
struct Part {
  std::string_view path;
  std::string_view out;
  bool last = false;    // of the file
  bool failed = false;  // the file could not be read, or not to its end
};
// Takes the outputs in document order.
using Sink = std::function<void(const Part& part)>;

// Every document of the input. What cannot be read is complained of in its place, and the rest is done: kFailed then.
// Whoever waits at a terminal is told how much was found, under that name in the plural; an empty name: not told.
Status each_document(const InputOptions& options, std::string_view found, const Render& render, const Sink& sink);

}  // namespace krnum::cli
