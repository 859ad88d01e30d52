#include <algorithm>
#include <array>

#include "krnum/hangul.h"
#include "krnum/text.h"
#include "text/character.h"
#include "text/checked.h"
#include "text/compose.h"
#include "text/fold.h"
#include "text/mask.h"

namespace krnum {
namespace {

using detail::CheckedPoint;
using detail::CodePoint;
using detail::decode;
using detail::decode_checked;

constexpr std::array<std::string_view, 4> kFormNames{"nfc", "nfd", "nfkc", "nfkd"};

std::string with_widths(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    detail::append_utf8(out, detail::fold_width(c.value));
    at += c.length;
  }
  return out;
}

// A space that is no line break and has some width.
bool is_space(char32_t c) {
  return c == '\t' || (detail::is_white(c) && !detail::is_line_break(c) && c != 0x200B && c != 0xFEFF);
}

bool is_invisible(char32_t c) { return c == 0x200B || c == 0x2060 || c == 0xFEFF; }

std::string with_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false, line_begins = true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.length;
    if (is_invisible(c.value)) continue;
    if (is_space(c.value)) {
      pending = true;
      continue;
    }
    const bool line_ends = detail::is_line_break(c.value);
    if (pending && !line_begins && !line_ends) out.push_back(' ');
    pending = false;
    line_begins = line_ends;
    detail::append_utf8(out, c.value);
  }
  return out;
}

constexpr std::u32string_view kSingleQuotes = U"‘’‚‛‹›′`´ʹʻʼʽ";
constexpr std::u32string_view kDoubleQuotes = U"“”„‟«»″〝〞〟";

std::string with_quotes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (kSingleQuotes.find(c.value) != kSingleQuotes.npos) {
      out.push_back('\'');
    } else if (kDoubleQuotes.find(c.value) != kDoubleQuotes.npos) {
      out.push_back('"');
    } else {
      out.append(text, at, c.length);
    }
    at += c.length;
  }
  return out;
}

}  // namespace

std::string_view name_of(Form form) { return kFormNames[static_cast<std::size_t>(form)]; }

std::optional<Form> form_named(std::string_view name) {
  const auto found = std::find(kFormNames.begin(), kFormNames.end(), name);
  if (found == kFormNames.end()) return std::nullopt;
  return static_cast<Form>(found - kFormNames.begin());
}

// Stretch by stretch between boundaries, so that the scratch stays small. What is stable is copied; for NFC all that
// folding leaves alone, at once.
std::string normalize(std::string_view text, Form form) {
  const bool compatibility = form == Form::nfkc || form == Form::nfkd;
  const bool composing = form == Form::nfc || form == Form::nfkc;
  std::string out;
  out.reserve(text.size());
  detail::CodePoints points;
  bool after_stable = false;  // `out` ends in a code point that was copied
  const bool masked = form == Form::nfc && validate(text);
  detail::MaskWalk walk(text, detail::Mask::folding);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t marked = masked ? walk.next(at) : at; marked > at) {
      out.append(text, at, marked - at);
      after_stable = true;
      at = marked;
      continue;
    }
    const CheckedPoint first = decode_checked(text, at);
    if (detail::is_stable(first.value, compatibility, composing)) {
      detail::append_utf8(out, first.value);
      after_stable = true;
      at += first.length;
      continue;
    }
    points.clear();
    if (!detail::has_boundary_before(first.value, compatibility) && after_stable) {
      // Take the stable one before back: something is about to join it.
      const CodePoint base = detail::decode_before(out, out.size());
      out.resize(out.size() - base.length);
      detail::decompose(base.value, compatibility, points);
    }
    for (bool begun = false; at < text.size(); begun = true) {
      const CheckedPoint c = decode_checked(text, at);
      if (begun && detail::has_boundary_before(c.value, compatibility)) break;
      detail::decompose(c.value, compatibility, points);
      at += c.length;
    }
    detail::reorder(points);
    if (composing) detail::compose(points);
    for (const std::int32_t c : points) detail::append_utf8(out, static_cast<char32_t>(c));
    after_stable = false;
  }
  return out;
}

std::string normalize(std::string_view text, const NormalizeOptions& options) {
  std::string out = options.form ? normalize(text, *options.form) : repair(text).text;
  if (options.widths) out = with_widths(out);
  if (options.spaces) out = with_spaces(out);  // before the jamo, which a zero-width space may part
  if (options.jamo) out = from_jamo(out);
  if (options.quotes) out = with_quotes(out);
  // What the options made may compose with what stands beside it.
  return options.form ? normalize(out, *options.form) : out;
}

}  // namespace krnum
