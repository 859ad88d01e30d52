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

  std::vector<std::string> paths;  // "-" is standard input
  Shape shape = Shape::whole;
  SourceFields fields;
  Encoding encoding = Encoding::automatic;
  bool strict = false;
  std::optional<Reference> as_of;
  int threads = 1;
};

// What the flags mean; complains and returns nothing where they contradict each other.
std::optional<InputOptions> interpret_input(const Arguments& arguments);

// Borrowed for one call of Render.
struct Document {
  std::string_view id;
  std::string_view text;
  std::optional<Reference> date;
  std::span<const KeptField> kept;
};

// Appends what the document gives to the output. Called from several threads, on outputs of their own.
using Render = std::function<void(const Document& document, std::string& out)>;
// Takes the outputs in document order.
using Sink = std::function<void(std::string_view out)>;

// Every document of the input. What cannot be read is complained of in its place, and the rest is done: kFailed then.
Status each_document(const InputOptions& options, const Render& render, const Sink& sink);

}  // namespace krnum::cli
