#include "line_ends.h"

#include <algorithm>

namespace krnum::cli {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_wide(Encoding encoding) { return encoding == Encoding::utf_16le || encoding == Encoding::utf_16be; }

// Is there a line feed in the unit at `at`?
bool is_wide_feed(std::string_view bytes, std::size_t at, Encoding encoding) {
  return encoding == Encoding::utf_16le ? bytes[at] == '\n' && bytes[at + 1] == '\0'
                                        : bytes[at] == '\0' && bytes[at + 1] == '\n';
}

// Is the line that ends with the feed before `end` blank?
bool is_blank_line(std::string_view bytes, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t' || bytes[begin - 1] == '\r')) --begin;
  return begin == 0 || bytes[begin - 1] == '\n';
}

}  // namespace

std::size_t after_line(std::string_view bytes, std::size_t from, Encoding encoding) {
  if (!is_wide(encoding)) {
    const std::size_t feed = bytes.find('\n', from);
    return feed == kNone ? kNone : feed + 1;
  }
  for (std::size_t at = from / 2 * 2; at + 2 <= bytes.size(); at += 2) {
    if (is_wide_feed(bytes, at, encoding)) return at + 2;
  }
  return kNone;
}

std::size_t after_last_line(std::string_view bytes, std::size_t from, Encoding encoding) {
  if (!is_wide(encoding)) {
    const std::size_t feed = bytes.substr(std::min(from, bytes.size())).rfind('\n');
    return feed == kNone ? kNone : from + feed + 1;
  }
  for (std::size_t at = bytes.size() / 2 * 2; at >= from / 2 * 2 + 2; at -= 2) {
    if (is_wide_feed(bytes, at - 2, encoding)) return at;
  }
  return kNone;
}

std::uint64_t count_lines(std::string_view bytes, Encoding encoding) {
  std::uint64_t lines = 0;
  for (std::size_t at = after_line(bytes, 0, encoding); at != kNone; at = after_line(bytes, at, encoding)) ++lines;
  return lines;
}

std::size_t after_blank_line(std::string_view bytes, std::size_t from, Encoding encoding) {
  if (is_wide(encoding)) return kNone;
  std::size_t end = after_line(bytes, from, encoding);
  while (end != kNone && !is_blank_line(bytes, end)) end = after_line(bytes, end, encoding);
  return end;
}

std::size_t after_last_blank_line(std::string_view bytes, std::size_t from, Encoding encoding) {
  if (is_wide(encoding)) return kNone;
  std::size_t end = after_last_line(bytes, from, encoding);
  while (end != kNone && !is_blank_line(bytes, end)) end = after_last_line(bytes.substr(0, end - 1), from, encoding);
  return end;
}

}  // namespace krnum::cli
