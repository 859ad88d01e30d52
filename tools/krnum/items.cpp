#include "items.h"

#include <algorithm>

#include "file.h"
#include "message.h"
#include "output.h"

namespace krnum::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

// Calls f(line) for each line of standard input; false where it cannot be read.
template <class F>
bool each_input_line(F&& f) {
  File file("-");
  std::string pending;
  bool more = true;
  while (more) {
    more = file.read(pending, kChunk) > 0;
    std::size_t begin = 0;
    for (std::size_t end = pending.find('\n'); end != std::string::npos; end = pending.find('\n', begin)) {
      std::string_view line(pending.data() + begin, end - begin);
      if (line.ends_with('\r')) line.remove_suffix(1);
      f(line);
      begin = end + 1;
    }
    pending.erase(0, begin);
    flush_out();
  }
  if (!pending.empty()) f(std::string_view(pending));
  if (!file.ok()) complain("-", file.error());
  return file.ok();
}

}  // namespace

Status each_item(const Arguments& arguments, const Answer& answer) {
  Status status = kDone;
  std::string out;
  const auto one = [&](std::string_view item, const std::string& where) {
    out.clear();
    status = std::max(status, answer(item, where, out));
    write_out(out);
  };
  const std::vector<std::string>& operands = arguments.operands();
  if (!operands.empty() && !(operands.size() == 1 && operands.front() == "-")) {
    for (const std::string& item : operands) one(item, "'" + item + "'");
    return status;
  }
  std::size_t line = 0;
  const bool read = each_input_line([&](std::string_view item) { one(item, "-:" + std::to_string(++line)); });
  return read ? status : kFailed;
}

}  // namespace krnum::cli
