#include "text/fold.h"

#include <algorithm>
#include <cstring>

#include "krnum/text.h"
#include "text/checked.h"
#include "text/compose.h"
#include "text/mask.h"

namespace krnum::detail {

char32_t fold_width(char32_t c) {
  if (c == 0x3000) return ' ';
  if (c < 0xFF01 || c > 0xFFEE) return c;
  if (c <= 0xFF5E) return c - 0xFF01 + '!';
  // FF5F to FF9F: brackets, punctuation and katakana, in no arithmetic order.
  static constexpr char16_t kKatakana[] =
      u"\u2985\u2986\u3002\u300C\u300D\u3001\u30FB\u30F2\u30A1\u30A3\u30A5\u30A7\u30A9\u30E3\u30E5\u30E7\u30C3\u30FC"
      u"\u30A2\u30A4\u30A6\u30A8\u30AA\u30AB\u30AD\u30AF\u30B1\u30B3\u30B5\u30B7\u30B9\u30BB\u30BD\u30BF\u30C1\u30C4"
      u"\u30C6\u30C8\u30CA\u30CB\u30CC\u30CD\u30CE\u30CF\u30D2\u30D5\u30D8\u30DB\u30DE\u30DF\u30E0\u30E1\u30E2\u30E4"
      u"\u30E6\u30E8\u30E9\u30EA\u30EB\u30EC\u30ED\u30EF\u30F3\u3099\u309A";
  if (c <= 0xFF9F) return kKatakana[c - 0xFF5F];
  if (c == 0xFFA0) return 0x3164;
  if (c <= 0xFFBE) return c - 0xFFA1 + 0x3131;
  if (c == 0xFFBF) return c;
  // Vowels stand in rows of six from FFC2, FFCA, FFD2; three in the last from FFDA.
  if (c <= 0xFFDC) {
    const char32_t column = (c - 0xFFC0) % 8, row = (c - 0xFFC0) / 8;
    if (column < 2 || (row == 3 && column > 4)) return c;
    return 0x314F + row * 6 + (column - 2);
  }
  static constexpr char16_t kSigns[] =
      u"\u00A2\u00A3\u00AC\u00AF\u00A6\u00A5\u20A9\uFFE7\u2502\u2190\u2191\u2192\u2193"
      u"\u25A0\u25CB";
  return c >= 0xFFE0 ? kSigns[c - 0xFFE0] : c;
}

namespace {

// Bytes from `at` on that folding cannot change, whatever stands around them: ASCII and precomposed syllables. For what
// is ill-formed; Mask::folding passes over more, and faster.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + at, 8);
      if ((word & 0x8080808080808080) == 0) {
        at += 8;
        continue;
      }
    }
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    // EA B0 80 to ED 9E A3 are the syllables, E4 B8 80 to E9 BF BF the common ideographs.
    if (lead < 0xE4 || lead > 0xED || at + 3 > text.size()) return at;
    const unsigned second = byte(at + 1), third = byte(at + 2);
    if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) return at;
    const unsigned value = (lead & 0x0Fu) << 12 | (second & 0x3Fu) << 6 | (third & 0x3Fu);
    if (value < 0x4E00 || value > 0xD7A3 || (value > 0x9FFF && value < 0xAC00)) return at;
    at += 3;
  }
  return at;
}

}  // namespace

// One pass from one marked character to the next: most text has none. A cluster that may change is cut out, normalized
// and compared with what it was.
class Folder {
 public:
  explicit Folder(std::string_view original) : original_(original) { out_.borrowed_ = original; }

  Folded unchanged() && { return std::move(out_); }

  Folded run() && {
    MaskWalk walk(original_, Mask::folding);
    const bool valid = validate(original_);
    for (std::size_t at = 0; (at = valid ? walk.next(at) : skip_plain(original_, at)) < original_.size();) {
      const CheckedPoint c = decode_checked(original_, at);
      if (c.well_formed && fold_width(c.value) == c.value && (c.value < 0x300 || is_stable(c.value, false, true))) {
        at += c.length;
        continue;
      }
      std::size_t begin = at;
      // What stands between done_ and at is well-formed: anything else would have been put in a cluster.
      if (!has_boundary_before(fold_width(c.value), false) && at > done_)
        begin -= decode_before(original_.substr(done_), at - done_).length;
      at = cluster(begin);
      if (full_) break;
    }
    if (out_.owns_ && !full_) same(original_.size());
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kMost = 0xFFFFFFF0;

  // Folds the cluster that begins at `begin`; gives its end.
  std::size_t cluster(std::size_t begin) {
    points_.clear();
    std::size_t at = begin;
    std::uint32_t ill_formed = 0;
    while (at < original_.size()) {
      const CheckedPoint c = decode_checked(original_, at);
      const char32_t folded = fold_width(c.value);
      if (at > begin && has_boundary_before(folded, false)) break;
      if (!c.well_formed) ++ill_formed;
      decompose(folded, false, points_);
      at += c.length;
    }
    reorder(points_);
    compose(points_);
    bytes_.clear();
    for (const std::int32_t c : points_) append_utf8(bytes_, static_cast<char32_t>(c));
    if (bytes_ != original_.substr(begin, at - begin)) replace(begin, at);
    if (!full_) out_.ill_formed_ += ill_formed;
    return at;
  }

  void replace(std::size_t begin, std::size_t end) {
    if (!out_.owns_) {
      out_.owns_ = true;
      out_.owned_.reserve(original_.size() + bytes_.size());
    }
    same(begin);
    if (full_ || out_.owned_.size() + bytes_.size() > kMost) {
      full_ = true;
      return;
    }
    add_run(begin, bytes_.size(), end - begin);
    out_.owned_ += bytes_;
    done_ = end;
  }

  // Takes the bytes up to `end` as they are.
  void same(std::size_t end) {
    if (done_ == end) return;
    std::size_t length = end - done_;
    if (out_.owned_.size() + length > kMost) {
      full_ = true;
      length = kMost - out_.owned_.size();
      while (length > 0 && (static_cast<unsigned char>(original_[done_ + length]) & 0xC0) == 0x80) --length;
      if (length == 0) return;
    }
    add_run(done_, 1, 1);
    out_.owned_.append(original_, done_, length);
    done_ = end;
  }

  void add_run(std::size_t original, std::size_t clean_step, std::size_t original_step) {
    const Folded::Run run{static_cast<std::uint32_t>(out_.owned_.size()), static_cast<std::uint32_t>(original),
                          static_cast<std::uint32_t>(clean_step), static_cast<std::uint32_t>(original_step)};
    if (!out_.runs_.empty()) {
      const Folded::Run& last = out_.runs_.back();
      if (last.clean_step == run.clean_step && last.original_step == run.original_step) return;
    }
    out_.runs_.push_back(run);
  }

  std::string_view original_;
  Folded out_;
  std::size_t done_ = 0;  // bytes of the original that stand in out_.owned_, once it owns
  bool full_ = false;
  CodePoints points_;
  std::string bytes_;
};

const Folded::Run& Folded::run_at(std::uint32_t clean_offset) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), clean_offset,
                                      [](std::uint32_t offset, const Run& run) { return offset < run.clean; });
  return *(after - 1);
}

std::uint32_t Folded::original(std::uint32_t clean_offset) const {
  if (runs_.empty()) return clean_offset;
  const Run& run = run_at(clean_offset);
  return run.original + (clean_offset - run.clean) / run.clean_step * run.original_step;
}

Span Folded::original(Span clean) const {
  const std::uint32_t begin = original(clean.begin);
  if (clean.empty()) return {begin, begin};
  if (runs_.empty()) return clean;
  // The end belongs to the run of the last byte: rounded up to a whole step.
  const Run& run = run_at(clean.end - 1);
  return {begin, run.original + ((clean.end - 1 - run.clean) / run.clean_step + 1) * run.original_step};
}

Folded fold(std::string_view original) {
  constexpr std::size_t kShort = 24;  // a word or two: masks cost more than a look at each character
  Folder folder(original);
  if (original.size() <= kShort && skip_plain(original, 0) == original.size()) return std::move(folder).unchanged();
  return std::move(folder).run();
}

}  // namespace krnum::detail
