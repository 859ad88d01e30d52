// Everything the tables say, compiled once: a trie of surfaces, each with its roles, and the registry of units.
// Every reader asks this lexicon at its cursor, so that an ambiguity is visible in one place.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/kind.h"
#include "krnum/result.h"
#include "table/atoms.h"
#include "table/calendar.h"
#include "table/tsv.h"

namespace krnum::detail {

// What a surface can be. The payload's meaning stands beside each role; TSV files spell a role as here.
enum class Role : std::uint8_t {
  digit,          // 일 이 … 구 영 공 〇 一 壹: its value
  power,          // 십 백 천 十 百 千: 1, 2, 3
  magnitude,      // 만 억 조 … 무량대수 萬: 4, 8, …, 68
  decimal,        // 할 푼 리 모 사: 1 to 5, digits after the point of 'tenths'
  native,         // 하나 둘 … 아홉, 열 … 아흔, 온: its value
  determiner,     // 한 두 세 석 서 네 넉 너 스무: its value; stands before a counter or noun only
  indefinite,     // 두세 서너 대여섯 …: low * 256 + high; 몇 여러 수: 0
  point,          // 점 쩜: 0
  sign,           // 마이너스 음수 영하: 1; 플러스: 0
  half,           // 반: 0
  unit,           // a unit, counter or currency after its number: its index in the registry
  currency,       // what stands before an amount of money, $ US$ ₩ EUR: its index in the registry
  josa,           // 0
  copula,         // 이다 입니다 였다 …: 0
  suffix,         // what may follow a counter solid: 씩 짜리 쯤 정도 …: 0
  bound_before,   // 약 최대 최소 …: BoundCode
  bound_after,    // 이상 이하 …: BoundCode
  word,           // an ordinary word that begins like a numeral: 0
  noun,           // a countable noun: its row in the nouns section
  prefix,         // what stands before a number and belongs to it: its row in the prefixes section
  amount,         // a word that is an amount by itself (절반, 갑절): its row in the amounts section
  cue,            // announces a count (다시 한번): 1 where a numeral may be written onto it
  calendar,       // a calendar phrase may begin with it: its row in the calendar section
  calendar_part,  // it stands inside or beside a calendar phrase: its row in the calendar section
};
inline constexpr int kRoles = 24;

// A set of roles, a bit for each.
constexpr std::uint32_t role_bit(Role role) { return std::uint32_t{1} << static_cast<int>(role); }

// For may_begin(), beside the roles: the calendar parts that are units of time, 년 일 시간.
inline constexpr std::uint32_t kTimeUnits = std::uint32_t{1} << kRoles;
// And those that a length stands behind, 앞으로 불과.
inline constexpr std::uint32_t kLengthLeads = std::uint32_t{1} << (kRoles + 1);

// The payload of a bound: a Bound, or 0x100 where the word only approximates.
inline constexpr std::uint32_t kApproximates = 0x100;

// The weight of a level of evidence: veto -100, strong 4, medium 2, weak 1, the last three with a minus too; none 0.
std::optional<int> evidence_level(std::string_view name);

// The weight of a cue: a whole number.
std::optional<std::int32_t> weight_of(std::string_view field);

enum class Agreement : std::uint8_t { native, sino, both };

// A unit, counter or currency.
struct UnitRow {
  std::string_view code;      // UCUM, ISO 4217, % or a counter in braces
  std::string_view surfaces;  // as in the table, parted by '|'
  Kind kind = Kind::count;
  Agreement agreement = Agreement::both;
  std::uint8_t ceiling = 99;  // the last value that native numerals count to
  std::string_view group;     // class of a counter, dimension of a unit
  std::string_view factor;    // to the base unit of its dimension, exact: decimal or fraction; empty: does not convert
  std::string_view offset;    // added after the factor: temperatures
  std::string_view spoken;    // how it is read aloud
  std::string_view signs;     // a currency's signs before the amount, parted by '|'
  std::string_view note;
  // 달 beside 개월, 센트 beside 달러: a row with the code of an earlier row of its section is 10^shift of that unit.
  // Its factor is then of that unit: 1, 0.1 … 0.0001.
  std::uint16_t head = 0;  // the first row of its section with this code; itself for most
  std::int8_t shift = 0;
  bool quotient = false;  // a stroke stands in the code: km/h
  Section section = Section::counters;
};

struct Lexeme {
  Role role{};
  std::uint32_t payload = 0;
};

// One surface that stands at the cursor, with all its roles.
struct Match {
  std::uint32_t end = 0;  // byte after the surface
  std::span<const Lexeme> lexemes;

  const Lexeme* find(Role role) const {
    for (const Lexeme& l : lexemes) {
      if (l.role == role) return &l;
    }
    return nullptr;
  }
};

class Lexicon {
 public:
  // The sheet's texts must outlive the lexicon. On a value that a column cannot hold: table_bad_value, with the field's
  // place in `text` (the text that the offending row was read from).
  static Result<Lexicon> build(Sheet given, std::string_view text);

  // Whether a surface with one of the roles may stand at byte `at`, told by its first code point alone: one load, where
  // almost every cursor of a text ends. Nothing with these roles stands there if not.
  bool may_begin(std::string_view text, std::size_t at, std::uint32_t roles) const;
  // The same of the code point.
  bool may_begin(char32_t first, std::uint32_t roles) const {
    return first < roles_.size() && (roles_[first] & roles) != 0;
  }

  // The roles of all surfaces that begin at byte `at`, together. Linear in the longest surface.
  std::uint32_t roles_at(std::string_view text, std::size_t at) const;

  // Whether a bound that stands before numbers may end with the character.
  bool may_end_bound(char32_t c) const { return (bound_ends_[c % kBoundEnds / 64] >> (c % 64) & 1) != 0; }

  // Calls f(const Match&) for every surface that begins at byte `at`, shortest first. Linear in the longest surface.
  template <class F>
  void each(std::string_view text, std::size_t at, F&& f) const;

  // The longest surface at `at` with the role.
  std::optional<Match> longest(std::string_view text, std::size_t at, Role role) const;

  // Calls f(end, payload) for every surface at `at` with the role, shortest first.
  template <class F>
  void each_of(std::string_view text, std::size_t at, Role role, F&& f) const {
    if (!may_begin(text, at, role_bit(role))) return;
    each_with(text, at, role_bit(role), [&](std::uint32_t end, const Lexeme& l) {
      if (l.role == role) f(end, l.payload);
    });
  }

  // Whether f(const Match&) is true of a surface at `at` that has one of the roles; the shortest are asked first.
  template <class F>
  bool any_with(std::string_view text, std::size_t at, std::uint32_t roles, F&& f) const {
    if (!may_begin(text, at, roles)) return false;
    return walk(text, at, [&](const Node& node, std::uint32_t end) {
      return (node.roles & roles) != 0 && f(Match{end, lexemes_of(node)});
    });
  }

  // Calls f(end, lexeme) for every lexeme of the surfaces at `at` that have one of the roles, shortest first.
  template <class F>
  void each_with(std::string_view text, std::size_t at, std::uint32_t roles, F&& f) const {
    each_node(text, at, [&](const Node& node, std::uint32_t end) {
      if ((node.roles & roles) == 0) return;
      for (const Lexeme& l : lexemes_of(node)) f(end, l);
    });
  }

  // The pieces of numerals at byte `at`: what each() would give of their roles, the longest of each.
  Atoms atoms(std::string_view text, std::uint32_t at) const { return atoms_.at(text, at); }

  std::span<const UnitRow> units() const { return units_; }
  // By code: KRW, km, {명}; of several rows the first, units before counters (a is the year before it is 살).
  std::optional<std::uint16_t> unit_named(std::string_view code) const;
  std::span<const CalendarRow> calendar() const { return calendar_; }
  std::span<const LunationRow> lunations() const { return lunations_; }
  std::span<const PublicHolidayRow> public_holidays() const { return public_holidays_; }
  const Sheet& sheet() const { return sheet_; }

 private:
  struct Node {
    std::uint32_t first_child = 0;
    std::uint32_t first_lexeme = 0;
    std::uint32_t roles = 0;  // of its lexemes
    std::uint16_t child_count = 0;
    std::uint16_t lexeme_count = 0;
  };
  struct Entry {
    std::string_view surface;
    Lexeme lexeme;
  };

  static std::vector<Entry> sorted_by_surface(std::vector<Entry> entries);
  void grow(std::vector<Entry> entries);
  const Node* child(const Node& node, char32_t label) const;
  std::span<const Lexeme> lexemes_of(const Node& node) const {
    return {lexemes_.data() + node.first_lexeme, node.lexeme_count};
  }
  // Calls f(const Node&, end) for the nodes with lexemes on the path of the text from byte `at`, until it is true.
  template <class F>
  bool walk(std::string_view text, std::size_t at, F&& f) const;
  template <class F>
  void each_node(std::string_view text, std::size_t at, F&& f) const {
    walk(text, at, [&](const Node& node, std::uint32_t end) {
      f(node, end);
      return false;
    });
  }

  Sheet sheet_;
  std::vector<UnitRow> units_;
  std::vector<CalendarRow> calendar_;
  std::vector<LunationRow> lunations_;
  std::vector<PublicHolidayRow> public_holidays_;
  std::vector<std::pair<std::string_view, std::uint16_t>> codes_;  // sorted
  AtomIndex atoms_;
  std::vector<Node> nodes_;
  std::vector<char32_t> labels_;  // by node, what leads to it: apart, so that a search of them stays in few cache lines
  std::vector<Lexeme> lexemes_;
  std::vector<std::uint32_t> root_;   // by first code point of the basic plane; 0: nothing begins so
  std::vector<std::uint32_t> roles_;  // likewise: the roles of all surfaces that begin so
  static constexpr std::size_t kBoundEnds = 4096;
  std::array<std::uint64_t, kBoundEnds / 64> bound_ends_{};  // a bit for the last character of each
};

// The rows of a deferred section: those of the built-in tables, with the user's that the lexicon holds. Linear: the
// section is read.
std::vector<Row> rows_of(const Lexicon& lexicon, Section section);

}  // namespace krnum::detail

#include "table/lexicon_inl.h"
