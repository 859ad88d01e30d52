// Input as blocks of bytes, whole files or whole lines, that threads can take apart on their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "documents.h"
#include "file.h"

namespace krnum::cli {

// A document lies below this; offsets are 32-bit.
inline constexpr std::size_t kTooLarge = std::size_t{1} << 32;

struct Block {
  std::string path;
  std::string bytes;                        // as read
  Encoding encoding = Encoding::automatic;  // of the bytes; of a whole file what was asked for
  std::uint64_t first_line = 1;             // of lines and records
  std::string complaint;                    // why there are no bytes, or no more
  std::uint64_t complaint_line = 0;         // 0: the whole file
  bool last = false;                        // of its file
};

// Blocks of lines hold some hundred kilobytes, more only where a line does. Their encoding, where it has to be found
// out, is that of the first megabyte that is not all ASCII.
class BlockReader {
 public:
  explicit BlockReader(const InputOptions& options) : options_(options) {}

  // Nothing at the end of the input.
  std::optional<Block> next();

 private:
  Block read_whole();
  Block read_lines();
  bool fill();
  bool settle_encoding(Block& block);
  void skip_line(Encoding encoding);
  std::size_t cut(const Block& block, std::string_view rest, std::size_t searched) const;
  Block end_file(Block block, std::string complaint);

  const InputOptions& options_;
  std::size_t path_ = 0;
  std::optional<File> file_;
  std::string pending_;  // what was read and not given out stands from given_ on
  std::size_t given_ = 0;
  std::uint64_t line_ = 1;  // of the first byte not given out
  Encoding encoding_ = Encoding::automatic;
  bool skipping_ = false;  // inside a line that is too long
  bool ended_ = false;     // the file has no more bytes
};

}  // namespace krnum::cli
