// Small steps over text that every calendar reader takes: spaces, figures, words of the calendar table, counts.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
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

// A set of calendar roles, a bit for each.
using RoleSet = std::uint64_t;
constexpr RoleSet set_of(CalendarRole role) { return RoleSet{1} << static_cast<int>(role); }
// The roles that satisfy a predicate.
template <class Predicate>
constexpr RoleSet roles_where(Predicate predicate) {
  RoleSet out = 0;
  for (int i = 0; i < kCalendarRoles; ++i) {
    if (predicate(static_cast<CalendarRole>(i))) out |= set_of(static_cast<CalendarRole>(i));
  }
  return out;
}
// What a phrase may begin with, and what counts it.
inline constexpr RoleSet kOpeningRoles = roles_where([](CalendarRole role) { return role < kFirstPart; });
inline constexpr RoleSet kPartRoles = roles_where([](CalendarRole role) { return role >= kFirstPart; });
inline constexpr RoleSet kTimeUnitRoles = roles_where(is_time_unit);
// Beside the roles: a word of numerals stands there.
inline constexpr RoleSet kNumeralWord = RoleSet{1} << 63;
static_assert(kCalendarRoles <= 63);

// What was read at the cursors of one text, for each sort of phrase asks for the same at the same few: the counts, in a
// ring, whose vectors are used again, and the calendar words.
class CountMemo {
 public:
  static constexpr std::size_t kSlots = 32;

  CountMemo() { forget(); }

  // What was read of the text before; the vectors stay.
  void forget() {
    if (!touched_) return;
    touched_ = false;
    cursors_.fill(kNowhere);
    for (Words& words : words_) words.cursor = kNowhere;
  }

  // The calendar words that begin at a byte, shortest first, and their roles together.
  struct Words {
    static constexpr std::uint32_t kMost = 5;  // of more only the roles are kept
    struct Place {
      std::uint32_t end, row;
    };
    std::uint32_t cursor;
    std::uint32_t count;
    RoleSet roles;
    std::array<Place, kMost> places;
  };
  // The place for those at `at`: known where its cursor is `at`.
  Words& words(std::uint32_t at) {
    touched_ = true;
    return words_[at % kWords];
  }

  // The counts kept for byte `at`; null where none are.
  const std::vector<Count>* find(std::uint32_t at) const {
    const std::size_t slot = slot_of_[at % kHashes];
    return cursors_[slot] == at ? &counts_[slot] : nullptr;
  }
  // An empty vector to fill with them.
  std::vector<Count>& make(std::uint32_t at) {
    touched_ = true;
    const std::size_t slot = next_;
    slot_of_[at % kHashes] = static_cast<std::uint8_t>(slot);
    next_ = (next_ + 1) % kSlots;
    cursors_[slot] = at;
    counts_[slot].clear();
    return counts_[slot];
  }

 private:
  static constexpr std::size_t kHashes = 256;
  static constexpr std::size_t kWords = 64;
  static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

  std::array<std::uint32_t, kSlots> cursors_;
  std::array<std::vector<Count>, kSlots> counts_;
  std::array<std::uint8_t, kHashes> slot_of_{};
  std::size_t next_ = 0;
  std::array<Words, kWords> words_;
  bool touched_ = true;  // since the last text
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
  std::uint32_t spaces(std::uint32_t at) const {
    const char c = byte(at);
    return c == ' ' || c == '\xC2' ? skip_spaces(at) : at;
  }
  std::uint32_t spaces_before(std::uint32_t at) const {
    return at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\xA0') ? skip_spaces_before(at) : at;
  }
  // Past a tilde or dash (with spaces around) that joins the ends of a range; 0 where none stands.
  std::uint32_t tilde(std::uint32_t at) const;

  // The figures at `at`. Those of the same place are asked for again and again.
  Digits digits(std::uint32_t at) const {
    if (at != digits_at_) {
      digits_ = read_digits(at);
      digits_at_ = at;
    }
    return digits_;
  }

  struct Word {
    std::uint32_t end = 0;
    std::uint16_t row = 0;
    const CalendarRow* calendar = nullptr;
    explicit operator bool() const { return calendar != nullptr; }
  };
  // The roles of the calendar words at `at`, and kNumeralWord.
  RoleSet roles(std::uint32_t at) const {
    if (counts_ != nullptr) return words(at).roles;
    CountMemo::Words read;
    read_words(at, read);
    return read.roles;
  }
  bool has(std::uint32_t at, CalendarRole role) const { return (roles(at) & set_of(role)) != 0; }
  // The longest word at `at` with the role.
  Word word(std::uint32_t at, CalendarRole role) const { return has(at, role) ? longest_word(at, role) : Word{}; }
  // Calls f(Word) for every calendar word at `at` that may begin a phrase, or that stands inside or beside one.
  template <class F>
  void each_word(std::uint32_t at, Role role, F&& f) const {
    const auto word = [&](std::uint32_t end, std::uint32_t row) {
      return Word{end, static_cast<std::uint16_t>(row), &lexicon_.calendar()[row]};
    };
    if (counts_ == nullptr || words(at).count > CountMemo::Words::kMost) {
      lexicon_.each_of(text_, at, role, [&](std::uint32_t end, std::uint32_t row) { f(word(end, row)); });
      return;
    }
    const CountMemo::Words& known = words(at);
    if ((known.roles & (role == Role::calendar ? kOpeningRoles : kPartRoles)) == 0) return;
    const CountMemo::Words kept = known;  // for f may look elsewhere
    for (std::uint32_t i = 0; i < kept.count; ++i) {
      const Word w = word(kept.places[i].end, kept.places[i].row);
      if ((w.calendar->role < kFirstPart) == (role == Role::calendar)) f(w);
    }
  }
  // A word with one of the roles, all of what opens a phrase, ends at `at` (a space may part them).
  bool opening_word_before(std::uint32_t at, RoleSet roles) const {
    return word_before(at, role_bit(Role::calendar), roles);
  }
  // One that a length stands behind.
  bool length_lead_before(std::uint32_t at) const {
    return word_before(at, kLengthLeads, set_of(CalendarRole::length_before));
  }

  const std::vector<Numeral>& numerals(std::uint32_t at) const {
    if (numerals_ == nullptr) keep_memos();
    return numerals_->at(at);
  }
  // Every count at `at`, longest first. Ranges of two counts (2~3, 이삼) are counts too. They stay where they are until
  // CountMemo::kSlots other cursors were asked for.
  const std::vector<Count>& counts(std::uint32_t at) const {
    const std::vector<Count>* known = counts_ == nullptr ? nullptr : counts_->find(at);
    return known != nullptr ? *known : new_counts(at);
  }
  // The value of a known count in plain decimal: 3, 2.5. `value` and `place` are its low or its high ones.
  std::string text_of(std::int64_t value, Count::Place place) const;
  // What follows `at` in the same run of Hangul is nothing, or josa and endings.
  bool ends_word(std::uint32_t at) const;
  // The same, or a suffix or a bound: 2월 하순경, 2014년도쯤.
  bool ends_phrase(std::uint32_t at) const;

 private:
  // The roles of the lexicon that numerals are spelled with.
  static constexpr std::uint32_t kNumeralWords =
      role_bit(Role::digit) | role_bit(Role::power) | role_bit(Role::magnitude) | role_bit(Role::decimal) |
      role_bit(Role::native) | role_bit(Role::determiner) | role_bit(Role::indefinite);
  Digits read_digits(std::uint32_t at) const;
  std::uint32_t skip_spaces(std::uint32_t at) const;
  std::uint32_t skip_spaces_before(std::uint32_t at) const;
  const CountMemo::Words& words(std::uint32_t at) const {
    CountMemo::Words& known = counts_->words(at);
    if (known.cursor != at) read_words(at, known);
    return known;
  }
  void read_words(std::uint32_t at, CountMemo::Words& out) const;
  Word longest_word(std::uint32_t at, CalendarRole role) const;
  // Appends the counts in figures at `at`, the longest first, and returns whether a numeral may go on from them: 3천.
  bool figure_counts(std::uint32_t at, std::vector<Count>& out) const;
  void numeral_counts(std::uint32_t at, std::vector<Count>& out) const;
  // `first`: what such a word begins with, for Lexicon::may_begin.
  bool word_before(std::uint32_t at, std::uint32_t first, RoleSet roles) const;
  void keep_memos() const;
  const std::vector<Count>& new_counts(std::uint32_t at) const;
  void simple_counts(std::uint32_t at, std::vector<Count>& out) const;
  void read_counts(std::uint32_t at, std::vector<Count>& out) const;

  const Lexicon& lexicon_;
  std::string_view text_;
  mutable const NumeralMemo* numerals_;
  mutable CountMemo* counts_;
  // Of a text that the caller keeps none for, made when asked for.
  struct Memos {
    NumeralMemo numerals;
    CountMemo counts;
  };
  mutable std::unique_ptr<Memos> own_;
  mutable Digits digits_;
  mutable std::uint32_t digits_at_ = std::numeric_limits<std::uint32_t>::max();
};

}  // namespace krnum::detail
