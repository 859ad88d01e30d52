#include "message.h"

#include <cstdio>
#include <string>

namespace krnum::cli {
namespace {

// A file's name may hold a line break; the message stays one line.
void append_one_line(std::string& out, std::string_view text) {
  for (const char c : text) out.push_back(c == '\n' || c == '\r' ? '?' : c);
}

void print(std::string_view where, std::string_view label, std::string_view what) {
  std::string line;
  append_one_line(line, where.empty() ? "krnum" : where);
  line.append(": ").append(label);
  append_one_line(line, what);
  line.push_back('\n');
  // One call: stdio locks the stream for its length. Nobody is left to tell when it fails.
  [[maybe_unused]] const auto written = std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void complain(std::string_view where, std::string_view what) { print(where, "", what); }
void warn(std::string_view where, std::string_view what) { print(where, "warning: ", what); }

}  // namespace krnum::cli
