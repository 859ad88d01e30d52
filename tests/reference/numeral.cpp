#include "reference/numeral.h"

#include <vector>

namespace krnum::reference {
namespace {

constexpr std::string_view kDigits[] = {"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
constexpr std::string_view kPlaces[] = {"", "십", "백", "천"};
constexpr std::string_view kMagnitudes[] = {"",   "만",     "억",     "조",     "경",       "해",
                                            "자", "양",     "구",     "간",     "정",       "재",
                                            "극", "항하사", "아승기", "나유타", "불가사의", "무량대수"};

bool is_zero(std::string_view digits) { return digits.find_first_not_of('0') == digits.npos; }

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return std::string(first == digits.npos ? "0" : digits.substr(first));
}

// Four digits at a time from the right; the first group may be shorter. The index of a group is its magnitude.
std::vector<std::string_view> groups(std::string_view digits) {
  std::vector<std::string_view> out;
  while (digits.size() > 4) {
    out.push_back(digits.substr(digits.size() - 4));
    digits.remove_suffix(4);
  }
  out.push_back(digits);
  return out;
}

std::string say_group(std::string_view group) {
  std::string out;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const std::size_t place = group.size() - 1 - i;
    if (group[i] == '0') continue;
    if (group[i] != '1' || place == 0) out += kDigits[group[i] - '0'];
    out += kPlaces[place];
  }
  return out;
}

template <class SayGroup>
std::string join(std::string_view digits, std::string_view space, const SayGroup& say_one) {
  const std::vector<std::string_view> parts = groups(digits);
  std::string out;
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (is_zero(parts[i])) continue;
    if (!out.empty()) out += space;
    out += say_one(parts[i], i);
    out += kMagnitudes[i];
  }
  return out;
}

bool take(std::string_view& words, std::string_view word) {
  if (word.empty() || !words.starts_with(word)) return false;
  words.remove_prefix(word.size());
  return true;
}

// The four digits of one group, from figures or from words; empty when there are none.
std::string read_group(std::string_view& words) {
  std::string figures;
  while (!words.empty() && words[0] >= '0' && words[0] <= '9') {
    figures += words[0];
    words.remove_prefix(1);
  }
  if (!figures.empty()) return figures.size() > 4 ? "" : std::string(4 - figures.size(), '0') + figures;
  std::string out = "0000";
  bool any = false;
  for (std::size_t place = 4; place-- > 0;) {
    std::string_view rest = words;
    char digit = 0;
    for (char d = 1; d <= 9 && digit == 0; ++d) {
      if (take(rest, kDigits[static_cast<std::size_t>(d)])) digit = d;
    }
    if (place > 0 && !take(rest, kPlaces[place])) continue;
    if (place == 0 && digit == 0) continue;
    out[3 - place] = static_cast<char>('0' + (digit == 0 ? 1 : digit));
    words = rest;
    any = true;
  }
  return any ? out : "";
}

}  // namespace

std::string say(std::string_view digits) {
  if (is_zero(digits)) return "영";
  return join(digits, " ", [&](std::string_view group, std::size_t magnitude) {
    const bool leading_man = magnitude == 1 && digits.size() == 5 && group == "1";
    return leading_man ? std::string() : say_group(group);
  });
}

std::string say_mixed(std::string_view digits) {
  if (is_zero(digits)) return "0";
  return join(digits, "", [](std::string_view group, std::size_t) { return without_leading_zeros(group); });
}

std::string read(std::string_view words) {
  if (words == "영" || words == "0") return "0";
  std::string solid;
  for (const char c : words) {
    if (c != ' ') solid += c;
  }
  std::string_view rest = solid;
  std::string out;
  std::size_t above = std::size(kMagnitudes);
  while (!rest.empty()) {
    std::string group = read_group(rest);
    std::size_t magnitude = 0;
    // The longest name first, so that 항하사 is not mistaken for a shorter one.
    for (std::size_t m = std::size(kMagnitudes); m-- > 1;) {
      if (take(rest, kMagnitudes[m])) {
        magnitude = m;
        break;
      }
    }
    if (group.empty() && magnitude == 1 && out.empty()) group = "0001";  // 만 이천
    if (group.empty() || magnitude >= above) return "";
    if (out.empty()) out = std::string(4 * (magnitude + 1), '0');
    out.replace(out.size() - 4 * (magnitude + 1), 4, group);
    above = magnitude;
  }
  return out.empty() ? "" : without_leading_zeros(out);
}

}  // namespace krnum::reference
