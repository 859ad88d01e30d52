#include "rewrite/readings.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <tuple>

#include "rewrite/letters.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kAnyKind = "any";
constexpr std::string_view kName = "name";
constexpr std::string_view kWord = "word";

// Sorts as the texts do, but for texts of the same eight bytes.
std::uint64_t head_of(std::string_view text) {
  std::array<char, sizeof(std::uint64_t)> bytes{};
  text.copy(bytes.data(), bytes.size());
  return __builtin_bswap64(std::bit_cast<std::uint64_t>(bytes));
}

// Most differ in their second byte, of the first character.
bool begins(std::string_view text, std::string_view s) {
  return s.size() <= text.size() && (s.size() < 2 || (text[0] == s[0] && text[1] == s[1])) && text.starts_with(s);
}

// A bit for the first character, which few share: by its last byte.
std::uint64_t bit_of_first(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::uint64_t{1} << (static_cast<unsigned char>(text[std::min(length, text.size()) - 1]) & 63);
}

auto key_of(const Reading& r) { return std::tuple(r.role, r.written); }

}  // namespace

Readings::Readings(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Row& row : lexicon.sheet()[Section::readings]) {
    Reading r{.written = row.fields[0], .role = row.fields[1], .spoken = row.fields[2]};
    r.has_style = !row.fields[3].empty();
    r.style.native = row.fields[3] == "native";
    std::from_chars(row.fields[4].data(), row.fields[4].data() + row.fields[4].size(), r.style.ceiling);
    rows_.push_back(r);
  }
  std::sort(rows_.begin(), rows_.end(), [](const Reading& a, const Reading& b) { return key_of(a) < key_of(b); });
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    const Reading& r = rows_[i];
    heads_.push_back(head_of(r.written));
    if (roles_.empty() || roles_.back().role != r.role) roles_.push_back({.role = r.role, .begin = i});
    roles_.back().end = i + 1;
    roles_.back().firsts |= bit_of_first(r.written);
    has_spelled_words_ =
        has_spelled_words_ || (r.role == kWord && static_cast<unsigned char>(r.written.front()) >= 0x80);
    const std::size_t lead = r.written.find_first_of("0123456789");
    if (r.role == kName && lead != r.written.npos) {
      names_[static_cast<std::size_t>(r.written[lead] - '0')].push_back({i, static_cast<std::uint32_t>(lead)});
    }
  }
  any_ = rows_of(kAnyKind);
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind) kinds_[kind] = rows_of(name_of(static_cast<Kind>(kind)));
}

Readings::Rows Readings::rows_of(std::string_view role) const {
  for (const Rows& rows : roles_) {
    if (rows.role == role) return rows;
  }
  return {};
}

const Reading* Readings::find_in(Rows rows, std::string_view written, std::uint64_t head) const {
  const auto begin = heads_.begin() + rows.begin, end = heads_.begin() + rows.end;
  for (auto at = std::lower_bound(begin, end, head); at != end && *at == head; ++at) {
    const Reading& row = rows_[static_cast<std::size_t>(at - heads_.begin())];
    if (row.written == written) return &row;
  }
  return nullptr;
}

const Reading* Readings::find(std::string_view written, std::string_view role) const {
  return find_in(rows_of(role), written, head_of(written));
}

const Reading* Readings::of_unit(std::string_view code, Kind kind) const {
  const std::uint64_t head = head_of(code);
  const Reading* own = find_in(kinds_[static_cast<std::size_t>(kind)], code, head);
  return own != nullptr ? own : find_in(any_, code, head);
}

template <class Fits>
const Reading* Readings::longest_of(std::string_view role, std::string_view Reading::*form, Fits fits) const {
  const Reading* best = nullptr;
  const Rows rows = rows_of(role);
  for (std::uint32_t i = rows.begin; i < rows.end; ++i) {
    const std::string_view surface = rows_[i].*form;
    if (fits(surface) && (best == nullptr || surface.size() > (best->*form).size())) best = &rows_[i];
  }
  return best;
}

const Reading* Readings::longest(std::string_view text, std::size_t at, std::string_view role) const {
  if ((rows_of(role).firsts & bit_of_first(text.substr(at))) == 0) return nullptr;
  return longest_of(role, &Reading::written, [&](std::string_view s) { return begins(text.substr(at), s); });
}

const Reading* Readings::longest_spoken(std::string_view text, std::size_t at, std::string_view role) const {
  return longest_of(role, &Reading::spoken, [&](std::string_view s) { return begins(text.substr(at), s); });
}

const Reading* Readings::longest_before(std::string_view text, std::string_view role) const {
  // Most differ in their last byte.
  return longest_of(role, &Reading::written, [&](std::string_view s) {
    return s.empty() || (!text.empty() && text.back() == s.back() && text.ends_with(s));
  });
}

Readings::Name Readings::name_at(std::string_view text, std::uint32_t from, std::uint32_t figure) const {
  const auto is_latin_or_figure = [](char b) { return is_figure_byte(b) || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z'); };
  Name best;
  for (const NamePlace& place : names_[static_cast<std::size_t>(text[figure] - '0')]) {
    const Reading& r = rows_[place.row];
    const std::string_view name = r.written;
    const std::uint32_t lead = place.lead;
    if (figure < from + lead || !begins(text.substr(figure - lead), name)) continue;
    const Span span{figure - lead, static_cast<std::uint32_t>(figure - lead + name.size())};
    // ABC3D and 3DX are other names.
    const bool torn = span.begin > 0 && is_latin_or_figure(name.front()) && is_latin_or_figure(text[span.begin - 1]);
    const bool longer = span.end < text.size() && is_latin_or_figure(name.back()) && is_latin_or_figure(text[span.end]);
    if (!torn && !longer && span.size() > best.span.size()) best = {&r, span};
  }
  return best;
}

}  // namespace krnum::detail
