// Small steps over text that every calendar reader takes: spaces, figures, words of the calendar table, counts.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "number/memo.h"
#include "number/read.h"
#include "table/lexicon.h"
#include "time/words.h"

namespace krnum::detail {

// A count before a unit: 3, 3만, 삼십, 두세, 10여, 2~3, 2.5. A small value; Scan::text_of() has the exact text of the
// few that are no whole number that fits.
struct Count {
  static constexpr std::int64_t kNone = -1;  // not an integer that fits, or not known (몇)

  // Where a number is written: figures, or one of the numerals that begin at a place.
  struct Place {
    std::uint32_t begin, end;
    std::uint16_t numeral;  // from 1 on; 0: figures
    bool upper;             // the upper end of a numeral that is a range: 두세
  };

  std::uint32_t end = 0;
  Script script = Script::figures;
  bool known = true;  // 몇 is not
  bool range = false;
  bool listed = false;                     // 7·8: neighbours joined by a dot
  bool indefinite = false;                 // 두세, 수십, 몇
  bool over = false;                       // 10여
  bool weak = false;                       // one spelled syllable
  std::int64_t low = kNone, high = kNone;  // equal unless a range
  Place low_place{}, high_place{};
};

// The counts of one text, read once a cursor: each sort of phrase asks for those of the same few. A ring, whose vectors
// are used again.
class CountMemo {
 public:
  static constexpr std::size_t kSlots = 32;

  CountMemo() { forget(); }

  // What was read of the text before; the vectors stay.
  void forget() { cursors_.fill(kNowhere); }

  // The counts kept for byte `at`, and whether they were known; an empty vector to fill where they were not.
  std::pair<std::vector<Count>&, bool> at(std::uint32_t at) {
    std::uint8_t& slot = slot_of_[at % kHashes];
    if (cursors_[slot] == at) return {counts_[slot], true};
    slot = static_cast<std::uint8_t>(next_);
    next_ = (next_ + 1) % kSlots;
    cursors_[slot] = at;
    counts_[slot].clear();
    return {counts_[slot], false};
  }

 private:
  static constexpr std::size_t kHashes = 256;
  static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

  std::array<std::uint32_t, kSlots> cursors_;
  std::array<std::vector<Count>, kSlots> counts_;
  std::array<std::uint8_t, kHashes> slot_of_{};
  std::size_t next_ = 0;
};

struct Digits {
  std::uint32_t end = 0;
  std::uint32_t count = 0;
  std::int64_t value = Count::kNone;  // when it fits
};

class Scan {
 public:
  // `numerals` and `counts`: those of the text, where the caller keeps them.
  Scan(const Lexicon& lexicon, std::string_view text, const NumeralMemo* numerals = nullptr,
       CountMemo* counts = nullptr)
      : lexicon_(lexicon), text_(text), numerals_(numerals), counts_(counts) {}

  const Lexicon& lexicon() const { return lexicon_; }
  std::string_view text() const { return text_; }
  bool is(std::uint32_t at, std::string_view word) const {
    // A loop, for most words differ in their first or third byte.
    if (at > text_.size() || text_.size() - at < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (text_[at + i] != word[i]) return false;
    }
    return true;
  }
  // The first of the words that stands at `at`: the byte after it, else 0.
  std::uint32_t any_of(std::uint32_t at, const WordList& words) const {
    if (at >= text_.size()) return 0;
    const std::uint32_t size = words.begin(text_.substr(at));
    return size == 0 ? 0 : at + size;
  }
  // One of the words ends at `at`.
  bool any_before(std::uint32_t at, const WordList& words) const { return words.end(text_.substr(0, at)) != 0; }
  char byte(std::uint32_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool digit(std::uint32_t at) const { return byte(at) >= '0' && byte(at) <= '9'; }
  bool hangul(std::uint32_t at) const;
  bool hangul_before(std::uint32_t at) const;
  // Past at most two spaces.
  std::uint32_t spaces(std::uint32_t at) const;
  std::uint32_t spaces_before(std::uint32_t at) const;
  // Past a tilde or dash (with spaces around) that joins the ends of a range; 0 where none stands.
  std::uint32_t tilde(std::uint32_t at) const;

  Digits digits(std::uint32_t at) const;

  struct Word {
    std::uint32_t end = 0;
    std::uint16_t row = 0;
    const CalendarRow* calendar = nullptr;
    explicit operator bool() const { return calendar != nullptr; }
  };
  // The longest word at `at` with the role.
  Word word(std::uint32_t at, CalendarRole role) const;
  // Calls f(Word) for every calendar word at `at` that may begin a phrase, or that stands inside or beside one.
  template <class F>
  void each_word(std::uint32_t at, Role role, F&& f) const {
    lexicon_.each_of(text_, at, role, [&](std::uint32_t end, std::uint32_t row) {
      f(Word{end, static_cast<std::uint16_t>(row), &lexicon_.calendar()[row]});
    });
  }
  // A word with the role ends at `at` (a space may part them).
  bool word_before(std::uint32_t at, CalendarRole role) const;

  // Calls f(end) for every byte after a reading of the number at `at`; for some more than once.
  template <class F>
  void each_number_end(std::uint32_t at, F&& f) const {
    if (digit(at)) f(digits(at).end);
    for (const Numeral& numeral : numerals_at(at)) f(numeral.end);
  }
  // Every count at `at`, longest first. Ranges of two counts (2~3, 이삼) are counts too. They stay where they are until
  // CountMemo::kSlots other cursors were asked for.
  const std::vector<Count>& counts(std::uint32_t at) const;
  // The value of a known count in plain decimal: 3, 2.5. `value` and `place` are its low or its high ones.
  std::string text_of(std::int64_t value, Count::Place place) const;
  // What follows `at` in the same run of Hangul is nothing, or josa and endings.
  bool ends_word(std::uint32_t at) const;
  // The same, or a suffix or a bound: 2월 하순경, 2014년도쯤.
  bool ends_phrase(std::uint32_t at) const;

 private:
  // Appends the counts in figures at `at`, the longest first, and returns whether a numeral may go on from them: 3천.
  bool figure_counts(std::uint32_t at, std::vector<Count>& out) const;
  void numeral_counts(std::uint32_t at, std::vector<Count>& out) const;
  std::span<const Numeral> numerals_at(std::uint32_t at) const;
  void simple_counts(std::uint32_t at, std::vector<Count>& out) const;
  void read_counts(std::uint32_t at, std::vector<Count>& out) const;

  const Lexicon& lexicon_;
  std::string_view text_;
  mutable const NumeralMemo* numerals_;
  mutable CountMemo* counts_;
  // Of a text that the caller keeps none for, made when asked for.
  mutable std::unique_ptr<NumeralMemo> own_numerals_;
  mutable std::unique_ptr<CountMemo> own_counts_;
};

}  // namespace krnum::detail
