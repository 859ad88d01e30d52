#include "rewrite/codes.h"

#include <algorithm>
#include <vector>

#include "rewrite/letters.h"
#include "rewrite/words.h"
#include "token/web_address.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kPoint = " 점 ";
constexpr std::size_t kThousands = 3;

struct Runs {
  std::vector<std::string_view> figures;
  std::string signs;
};

Runs split(std::string_view written) {
  Runs runs;
  for (std::size_t at = 0; at < written.size();) {
    std::size_t end = at;
    while (is_figure_at(written, end)) ++end;
    runs.figures.push_back(written.substr(at, end - at));
    if (end < written.size()) runs.signs.push_back(written[end]);
    at = end + 1;
  }
  return runs;
}

std::string number_of(const Runs& runs, std::size_t groups) {
  std::string digits;
  for (std::size_t i = 0; i < groups; ++i) digits += runs.figures[i];
  return say_sino(Decimal::from_digits(digits));
}

}  // namespace

std::string say_codes(std::string_view written) {
  const Runs runs = split(written);
  const std::size_t commas = static_cast<std::size_t>(std::count(runs.signs.begin(), runs.signs.end(), ','));
  if (commas > 0) {
    // 1,234,567 or 1,234.5
    const bool strict =
        std::all_of(runs.figures.begin() + 1, runs.figures.begin() + 1 + static_cast<std::ptrdiff_t>(commas),
                    [](std::string_view f) { return f.size() == kThousands; });
    const bool leads = runs.signs.find_first_not_of(',') >= commas || commas == runs.signs.size();
    if (!strict || !leads || commas + 1 < runs.signs.size() || runs.figures[0].size() > kThousands) return {};
    std::string out = number_of(runs, commas + 1);
    if (commas == runs.signs.size()) return out;
    if (runs.signs.back() != '.') return {};
    out += kPoint;
    for (const char b : runs.figures.back()) out += b == '0' ? std::string("영") : say_figures(std::string_view(&b, 1));
    return out;
  }
  const bool points = runs.signs.find_first_not_of('.') == runs.signs.npos;
  const bool hyphens = runs.signs.find_first_not_of('-') == runs.signs.npos;
  std::string out;
  if (points && runs.figures.size() == 2) {
    out = say_sino(Decimal::from_digits(runs.figures[0])).append(kPoint);
    for (const char b : runs.figures[1]) out += b == '0' ? std::string("영") : say_figures(std::string_view(&b, 1));
    return out;
  }
  if (points) {
    for (const std::string_view f : runs.figures) out.append(out.empty() ? "" : kPoint).append(say_code(f));
    return out;
  }
  if (!hyphens) return {};
  const bool long_runs =
      std::any_of(runs.figures.begin(), runs.figures.end(), [](std::string_view f) { return f.size() >= kThousands; });
  if (!long_runs) return {};
  return say_figures(written);
}

bool in_web_address(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kFar = 256;
  constexpr int kTries = 4;  // places where an address may begin
  const std::uint32_t stop = at > kFar ? at - kFar : 0;
  const auto is_address_byte = [](char b) { return b > ' ' && static_cast<unsigned char>(b) < 0x80; };
  std::uint32_t begin = at;
  while (begin > stop && is_address_byte(text[begin - 1])) --begin;
  int tries = 0;
  for (std::uint32_t from = begin; from <= at && tries < kTries; ++from) {
    const char b = text[from];
    const bool letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    if (!letter && !is_figure_byte(b)) continue;
    ++tries;
    if (read_web_address(text, from) > at) return true;
    // Only where a word begins.
    while (from < at && text[from] != '(' && text[from] != '<' && text[from] != '"' && text[from] != ',') ++from;
  }
  return false;
}

}  // namespace krnum::detail
