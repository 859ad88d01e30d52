#include "file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <utility>

namespace krnum::cli {
namespace {

// "no such file or directory", as our own messages are written.
std::string reason(int error) {
  std::string text = std::strerror(error);
  if (!text.empty()) text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  return text;
}

}  // namespace

File::File(const std::string& path) {
  fd_ = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (fd_ < 0 || fstat(fd_, &status) != 0) {
    error_ = reason(errno);
  } else if (S_ISDIR(status.st_mode)) {
    error_ = reason(EISDIR);
  } else if (S_ISREG(status.st_mode)) {
    size_ = static_cast<std::size_t>(status.st_size);
  }
}

File::~File() {
  if (fd_ > STDIN_FILENO) close(fd_);
}

File::File(File&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), size_(other.size_), error_(std::move(other.error_)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(size_, other.size_);
  std::swap(error_, other.error_);
  return *this;
}

std::size_t File::read(std::string& out, std::size_t most) {
  if (!ok()) return 0;
  const std::size_t before = out.size();
  out.resize(before + most);
  ssize_t got = -1;
  do {
    got = ::read(fd_, out.data() + before, most);
  } while (got < 0 && errno == EINTR);
  if (got < 0) error_ = reason(errno);
  out.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return out.size() - before;
}

std::optional<std::uint64_t> total_size(const std::vector<std::string>& paths) {
  std::uint64_t total = 0;
  for (const std::string& path : paths) {
    struct stat status {};
    const bool known = path == "-" ? fstat(STDIN_FILENO, &status) == 0 : stat(path.c_str(), &status) == 0;
    if (!known || !S_ISREG(status.st_mode)) return std::nullopt;
    const off_t read = path == "-" ? std::max<off_t>(lseek(STDIN_FILENO, 0, SEEK_CUR), 0) : 0;
    total += static_cast<std::uint64_t>(std::max<off_t>(status.st_size - read, 0));
  }
  return total;
}

std::optional<std::string> read_file(const std::string& path, std::string& why) {
  File file(path);
  std::string bytes;
  bytes.reserve(file.size() + 1);
  while (file.read(bytes, std::max<std::size_t>(file.size() + 1 - std::min(file.size(), bytes.size()), 1 << 16)) > 0) {
  }
  if (!file.ok()) {
    why = file.error();
    return std::nullopt;
  }
  return bytes;
}

}  // namespace krnum::cli
