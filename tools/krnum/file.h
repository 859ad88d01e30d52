// Reading files and standard input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krnum::cli {

// An open file, or standard input for "-". Movable, closes itself.
class File {
 public:
  // On failure error() says why.
  explicit File(const std::string& path);
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;

  bool ok() const { return error_.empty(); }
  const std::string& error() const { return error_; }
  // Bytes of a regular file; 0 where unknown.
  std::size_t size() const { return size_; }
  // Appends what is there, at most `most` bytes; 0 at the end or on failure. May give less than asked, as a pipe does.
  std::size_t read(std::string& out, std::size_t most);

 private:
  int fd_ = -1;
  std::size_t size_ = 0;
  std::string error_;
};

// Bytes of all of them, with what standard input still holds for "-"; nothing where one is no regular file.
std::optional<std::uint64_t> total_size(const std::vector<std::string>& paths);

// The whole file; on failure `why` says so.
std::optional<std::string> read_file(const std::string& path, std::string& why);

}  // namespace krnum::cli
