#include "text/compose.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/jamo.h"

namespace krnum::detail {
namespace {

constexpr std::uint16_t kNone = 0xFFFF;
constexpr std::uint16_t kSecondOfPair =
    0x8000;  // utf8proc's comb_index: from here on, c composes with what stands before

const utf8proc_property_t& property(std::int32_t c) { return *utf8proc_get_property(c); }

bool starts_apart(const utf8proc_property_t& p) {
  return p.combining_class == 0 && (p.comb_index == kNone || p.comb_index < kSecondOfPair);
}

void sort_marks(std::int32_t* first, std::int32_t* last) {
  const auto klass = [](std::int32_t c) { return property(c).combining_class; };
  if (last - first <= 16) {
    for (std::int32_t* i = first; i != last; ++i) {
      for (std::int32_t* j = i; j != first && klass(*j) < klass(j[-1]); --j) std::swap(*j, j[-1]);
    }
    return;
  }
  std::array<std::size_t, 256> place{};
  for (const std::int32_t* i = first; i != last; ++i) ++place[static_cast<std::size_t>(klass(*i))];
  std::size_t sum = 0;
  for (std::size_t& p : place) {
    const std::size_t count = p;
    p = sum;
    sum += count;
  }
  const CodePoints unsorted(first, last);
  for (const std::int32_t c : unsorted) first[place[static_cast<std::size_t>(klass(c))]++] = c;
}

}  // namespace

void decompose(char32_t c, bool compatibility, CodePoints& out) {
  if (is_hangul_syllable(c)) {
    const Jamo jamo = jamo_of(c);
    out.push_back(static_cast<std::int32_t>(jamo.initial));
    out.push_back(static_cast<std::int32_t>(jamo.vowel));
    if (jamo.final != 0) out.push_back(static_cast<std::int32_t>(jamo.final));
    return;
  }
  const auto& p = property(static_cast<std::int32_t>(c));
  if (p.decomp_seqindex == kNone || (p.decomp_type != 0 && !compatibility)) {
    out.push_back(static_cast<std::int32_t>(c));
    return;
  }
  std::array<utf8proc_int32_t, 32> buffer;  // the longest decomposition is that of U+FDFA, 18
  int boundary = 0;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | (compatibility ? UTF8PROC_COMPAT : 0));
  const auto count =
      utf8proc_decompose_char(static_cast<std::int32_t>(c), buffer.data(), buffer.size(), options, &boundary);
  out.insert(out.end(), buffer.begin(), buffer.begin() + count);
}

void reorder(CodePoints& text) {
  std::int32_t* const end = text.data() + text.size();
  for (std::int32_t* i = text.data(); i != end;) {
    if (property(*i).combining_class == 0) {
      ++i;
      continue;
    }
    std::int32_t* last = i + 1;
    bool sorted = true;
    while (last != end && property(*last).combining_class != 0) {
      sorted = sorted && property(last[-1]).combining_class <= property(*last).combining_class;
      ++last;
    }
    if (!sorted) sort_marks(i, last);
    i = last;
  }
}

void compose(CodePoints& text) {
  // Hangul first: L with V, and LV with T, wherever they touch. Nothing else composes with a jamo.
  std::size_t to = 0;
  for (const std::int32_t code : text) {
    const auto c = static_cast<char32_t>(code);
    const auto before = to > 0 ? static_cast<char32_t>(text[to - 1]) : 0;
    if (is_initial(before) && is_vowel(c)) {
      text[to - 1] = static_cast<std::int32_t>(syllable_of({before, c, 0}));
    } else if (is_final(c) && is_open_syllable(before)) {
      text[to - 1] = static_cast<std::int32_t>(before + (c - kFinalBase));
    } else {
      text[to++] = code;
    }
  }
  text.resize(to);
  // utf8proc 2.8 takes U+11A7 after an open syllable for a final consonant and drops it. It composes with nothing, so
  // the text is composed piece by piece between the U+11A7.
  std::size_t kept = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != static_cast<std::int32_t>(kFinalBase)) ++end;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const auto length =
        utf8proc_normalize_utf32(text.data() + begin, static_cast<utf8proc_ssize_t>(end - begin), options);
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(begin), length,
                text.begin() + static_cast<std::ptrdiff_t>(kept));
    kept += static_cast<std::size_t>(length);
    if (end < text.size()) text[kept++] = text[end++];
    begin = end;
  }
  text.resize(kept);
}

bool has_boundary_before(char32_t c, bool compatibility) {
  if (c < 0x80 || is_hangul_syllable(c) || is_initial(c)) return true;
  if (is_vowel(c) || is_final(c)) return false;
  const auto& p = property(static_cast<std::int32_t>(c));
  if (!starts_apart(p)) return false;
  if (p.decomp_seqindex == kNone || (p.decomp_type != 0 && !compatibility)) return true;
  CodePoints parts;
  decompose(c, compatibility, parts);
  const auto first = static_cast<char32_t>(parts.front());
  return !is_vowel(first) && !is_final(first) && starts_apart(property(parts.front()));
}

bool is_stable(char32_t c, bool compatibility, bool composing) {
  if (c < 0x80 || is_initial(c)) return true;
  if (is_hangul_syllable(c)) return composing;
  if (is_vowel(c) || is_final(c)) return false;
  const auto& p = property(static_cast<std::int32_t>(c));
  return starts_apart(p) && (p.decomp_seqindex == kNone || (p.decomp_type != 0 && !compatibility));
}

}  // namespace krnum::detail
