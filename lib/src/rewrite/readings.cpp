#include "rewrite/readings.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "rewrite/letters.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kAnyKind = "any";
constexpr std::string_view kName = "name";

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
}

const Reading* Readings::find(std::string_view written, std::string_view role) const {
  const auto key = std::tuple(role, written);
  const auto found =
      std::lower_bound(rows_.begin(), rows_.end(), key, [](const Reading& r, const auto& k) { return key_of(r) < k; });
  return found != rows_.end() && key_of(*found) == key ? &*found : nullptr;
}

const Reading* Readings::of_unit(std::string_view code, Kind kind) const {
  const Reading* own = find(code, name_of(kind));
  return own != nullptr ? own : find(code, kAnyKind);
}

template <class Fits>
const Reading* Readings::longest_of(std::string_view role, std::string_view Reading::*form, Fits fits) const {
  const Reading* best = nullptr;
  const auto begin = std::lower_bound(rows_.begin(), rows_.end(), role,
                                      [](const Reading& r, std::string_view k) { return r.role < k; });
  for (auto r = begin; r != rows_.end() && r->role == role; ++r) {
    const std::string_view surface = (*r).*form;
    if (fits(surface) && (best == nullptr || surface.size() > (best->*form).size())) best = &*r;
  }
  return best;
}

const Reading* Readings::longest(std::string_view text, std::size_t at, std::string_view role) const {
  return longest_of(role, &Reading::written, [&](std::string_view s) { return text.substr(at).starts_with(s); });
}

const Reading* Readings::longest_spoken(std::string_view text, std::size_t at, std::string_view role) const {
  return longest_of(role, &Reading::spoken, [&](std::string_view s) { return text.substr(at).starts_with(s); });
}

const Reading* Readings::longest_before(std::string_view text, std::string_view role) const {
  return longest_of(role, &Reading::written, [&](std::string_view s) { return text.ends_with(s); });
}

Readings::Name Readings::name_at(std::string_view text, std::uint32_t from, std::uint32_t figure) const {
  const auto is_latin_or_figure = [](char b) { return is_figure_byte(b) || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z'); };
  Name best;
  const auto begin = std::lower_bound(rows_.begin(), rows_.end(), kName,
                                      [](const Reading& r, std::string_view k) { return r.role < k; });
  for (auto r = begin; r != rows_.end() && r->role == kName; ++r) {
    const std::string_view name = r->written;
    const auto lead = static_cast<std::uint32_t>(std::min(name.find_first_of("0123456789"), name.size()));
    if (figure < from + lead || !text.substr(figure - lead).starts_with(name)) continue;
    const Span span{figure - lead, static_cast<std::uint32_t>(figure - lead + name.size())};
    // ABC3D and 3DX are other names.
    const bool torn = span.begin > 0 && is_latin_or_figure(name.front()) && is_latin_or_figure(text[span.begin - 1]);
    const bool longer = span.end < text.size() && is_latin_or_figure(name.back()) && is_latin_or_figure(text[span.end]);
    if (!torn && !longer && span.size() > best.span.size()) best = {&*r, span};
  }
  return best;
}

}  // namespace krnum::detail
