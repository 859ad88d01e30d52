#include "matches.h"

namespace krnum::cli {

bool Matches::visit(std::string_view file, const Looked& looked, std::string& out) {
  const bool full = habits_.most >= 0 && found_ >= habits_.most;
  if (looked.holds && !full) {
    ++found_;
    if (habits_.files || habits_.quiet) return false;
    if (!habits_.count) {
      for (const Held& h : held_) print(file, {false, h.line, h.place, h.text}, '-', out);
      held_.clear();
      print(file, looked, ':', out);
      after_ = habits_.after;
    }
    return true;
  }
  if (full && after_ == 0) return false;
  if (habits_.count || habits_.files) return true;
  if (after_ > 0) {
    --after_;
    print(file, looked, '-', out);
  } else if (habits_.before > 0) {
    held_.push_back({looked.line, looked.place, std::string(looked.text)});
    if (held_.size() > static_cast<std::size_t>(habits_.before)) held_.pop_front();
  }
  return true;
}

bool Matches::end(std::string_view file, std::string& out) {
  const bool found = found_ > 0;
  if (habits_.files && found && !habits_.quiet) out.append(file).push_back('\n');
  if (habits_.count && !habits_.files && !habits_.quiet) {
    if (habits_.names) out.append(file).push_back(':');
    out.append(std::to_string(found_)).push_back('\n');
  }
  held_.clear();
  found_ = after_ = 0;
  printed_ = false;
  return found;
}

void Matches::print(std::string_view file, const Looked& looked, char mark, std::string& out) {
  if (habits_.context() && printed_ && looked.place > place_ + 1) out.append("--\n");
  printed_ = true;
  place_ = looked.place;
  if (habits_.names) out.append(file).push_back(mark);
  if (habits_.numbers) out.append(std::to_string(looked.line)).push_back(mark);
  out.append(looked.text).push_back('\n');
}

}  // namespace krnum::cli
