#include <utf8proc.h>

#include <algorithm>

#include "krnum/record.h"
#include "text/checked.h"

namespace krnum {
namespace {

// The rows that decide the first widths, and the most that is held back.
constexpr std::size_t kHeld = 1000;
// A longer cell pushes its row to the right rather than every row.
constexpr std::size_t kWidest = 40;

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

template <class F>
void each_cell(std::string_view row, F&& f) {
  for (std::size_t index = 0;; ++index) {
    const std::size_t tab = row.find('\t');
    f(index, row.substr(0, tab), tab == std::string_view::npos);
    if (tab == std::string_view::npos) return;
    row.remove_prefix(tab + 1);
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const detail::CheckedPoint c = detail::decode_checked(text, at);
    at += c.length;
    // Vowels and finals of conjoining jamo stand in their lead's cells; utf8proc gives them a cell of their own.
    const bool joins = (c.value >= 0x1160 && c.value <= 0x11FF) || (c.value >= 0xD7B0 && c.value <= 0xD7FB);
    if (!joins) width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<int>(c.value))));
  }
  return width;
}

void TableLayout::add(std::string_view rows, std::string& out) {
  while (!rows.empty()) {
    const std::size_t end = std::min(rows.find('\n'), rows.size());
    held_.emplace_back(rows.substr(0, end));
    rows.remove_prefix(std::min(end + 1, rows.size()));
    if (held_.size() >= kHeld) lay(out);
  }
}

void TableLayout::end(std::string& out) { lay(out); }

void TableLayout::lay(std::string& out) {
  for (const std::string& row : held_) {
    each_cell(row, [&](std::size_t i, std::string_view cell, bool) {
      if (i >= widths_.size()) widths_.push_back(0);
      widths_[i] = std::max(widths_[i], std::min(display_width(cell), kWidest));
    });
  }
  for (const std::string& row : held_) {
    std::size_t owed = 0;  // spaces before the next cell that is not empty, so that no row ends in spaces
    each_cell(row, [&](std::size_t i, std::string_view cell, bool last) {
      if (!cell.empty()) {
        out.append(owed, ' ');
        owed = 0;
        const std::string_view paint = !color_ ? "" : !header_done_ ? kBold : i == 0 ? kDim : "";
        out.append(paint).append(cell).append(paint.empty() ? "" : kPlain);
      }
      const std::size_t width = display_width(cell);
      if (!last) owed += (widths_[i] > width ? widths_[i] - width : 0) + 2;
    });
    out.push_back('\n');
    header_done_ = true;
  }
  held_.clear();
}

}  // namespace krnum
