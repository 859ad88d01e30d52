#include "mention/evidence.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "mention/alone.h"
#include "mention/context.h"
#include "mention/extent.h"
#include "mention/naming.h"
#include "mention/tail.h"
#include "mention/torn.h"

namespace krnum::detail {

std::string_view numeral_of(const Scene& s) { return s.candidate.numeral.of(s.text); }

bool spelled_quantity(const Scene& s) {
  return s.candidate.spelled() && s.candidate.phrase == Candidate::kNoPhrase && !s.candidate.joined;
}

std::uint32_t roles_before(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  const Span run = run_before(text, at);
  std::uint32_t roles = 0;
  if (run.empty()) return roles;
  lexicon.each(text, run.begin, [&](const Match& m) {
    for (const Lexeme& l : m.lexemes) {
      if (m.end == run.end) roles |= role_bit(l.role);
      if (m.end > run.end) roles &= ~role_bit(l.role);
    }
  });
  return roles;
}

bool has_role_before(const Scene& s, Role role) {
  if (!s.known.roles_before) s.known.roles_before = roles_before(s.knowledge.lexicon(), s.text, s.candidate.core.begin);
  return (*s.known.roles_before & role_bit(role)) != 0;
}

namespace {

std::string_view counter_of(const Scene& s) { return s.candidate.unit_span.of(s.text); }

bool counted(const Scene& s) { return !s.candidate.unit_span.empty() && !s.candidate.noun; }

bool spaced(const Scene& s) { return s.candidate.unit_span.begin > s.candidate.numeral.end; }

Decision pair_of(const Scene& s) {
  if (!s.known.pair) {
    const std::string_view of = Pairs::class_of(s.candidate.script, s.candidate.syllables);
    s.known.pair = s.knowledge.pairs.find(numeral_of(s), of, counter_of(s), spaced(s));
  }
  return *s.known.pair;
}

// == what stands in the candidate

bool figures(const Scene& s) { return !s.candidate.spelled() && s.candidate.phrase == Candidate::kNoPhrase; }
bool joined(const Scene& s) { return s.candidate.joined; }
bool prefixed(const Scene& s) { return s.candidate.prefixed; }
bool calendar(const Scene& s) { return s.candidate.phrase != Candidate::kNoPhrase && !s.candidate.weak; }
bool weak_calendar(const Scene& s) { return s.candidate.phrase != Candidate::kNoPhrase && s.candidate.weak; }
bool indefinite(const Scene& s) {
  return s.candidate.indefinite && !s.candidate.unit_span.empty() && s.candidate.amount.form == Amount::Form::range;
}

bool pair_number(const Scene& s) { return spelled_quantity(s) && counted(s) && pair_of(s) == Decision::number; }
// 제이 차 and 제 이차 are no words, 제일 먼저 is; nor is 제 사과 the fourth lesson: there 제 is 'my'.
bool pair_word(const Scene& s) {
  if (has_prefix_at(s.text, s.candidate.core.begin, "제") && s.candidate.prefixed && numeral_of(s) != "일") {
    const bool apart = is_blank(at(s.text, s.candidate.core.begin + 3));
    if (!apart || spaced(s) || counter_of(s) == "차") return false;
  }
  // 이 번 출구 is no 'this time'.
  return spelled_quantity(s) && counted(s) && counter_of(s).find(' ') == std::string_view::npos &&
         pair_of(s) == Decision::word;
}

// The class of the counted noun in the table of nouns; empty: not listed.
std::string_view noun_class(const Scene& s) {
  const auto& nouns = s.knowledge.lexicon().sheet()[Section::nouns];
  const auto row = std::lower_bound(nouns.begin(), nouns.end(), counter_of(s),
                                    [](const Row& r, std::string_view noun) { return r.fields[0] < noun; });
  return row != nouns.end() && row->fields[0] == counter_of(s) ? row->fields[1] : std::string_view();
}

// 두 배우, 세 시즌; 한 only before persons (한 선수), since before other nouns it is as often 'some'; written together
// only 두.
bool listed_noun(const Scene& s) {
  if (!s.candidate.noun || !s.candidate.listed || s.candidate.amount.form == Amount::Form::none) return false;
  if (!spaced(s) && numeral_of(s) != "두") return false;
  return numeral_of(s) != "한" || noun_class(s) == "person";
}
// 여러 범죄, 몇 사건: only counters make amounts of them. 첫 before a noun is no number.
bool uncounted_noun(const Scene& s) {
  const bool word = s.candidate.script == Script::sino && s.candidate.syllables == 1;  // 이 영화, 일 이야기
  return s.candidate.noun && (word || s.candidate.amount.form == Amount::Form::none || numeral_of(s) == "첫");
}
bool two_of_a_noun(const Scene& s) { return s.candidate.noun && !s.candidate.listed && numeral_of(s) == "두"; }
bool unlisted_noun(const Scene& s) {
  return s.candidate.noun && !s.candidate.listed && s.candidate.spelled() && numeral_of(s) != "두";
}
// 반칙을 한 선수, 제가 한 말: the verb 하다.
bool verb_do(const Scene& s) {
  // 과자를 사 주고, 표를 사 줄을: the verb 사다, since of things counted by one syllable four is 네.
  if (spelled_quantity(s) && numeral_of(s) == "사" && spaced(s) && s.candidate.kind == Kind::count &&
      counter_of(s).size() == 3) {
    const Span run = run_before(s.text, s.candidate.core.begin);
    return ends_with_before(s.text, run.end, "을") || ends_with_before(s.text, run.end, "를");
  }
  // 문을 열 사람: who opens it.
  if (spelled_quantity(s) && numeral_of(s) == "열" && counter_of(s) == "사람") {
    const Span run = run_before(s.text, s.candidate.core.begin);
    return ends_with_before(s.text, run.end, "을") || ends_with_before(s.text, run.end, "를");
  }
  if (!spelled_quantity(s) || numeral_of(s) != "한" || !spaced(s)) return false;
  // 성곽을 한 바퀴: counters of deeds stand behind objects; persons and places are what did it or where it was done.
  bool object_only = false;  // 파도처럼 한 방에, but 청소를 한 방이
  if (!s.candidate.noun) {
    // 소홀히 한 대가: the price of what was done.
    if (counter_of(s) == "대" && ends_with_before(s.text, s.candidate.core.begin, "히 ")) return true;
    const auto& units = s.knowledge.lexicon().units();
    if (s.candidate.row >= units.size()) return false;
    const std::string_view group = units[s.candidate.row].group;
    object_only = group == "shot";
    if (group != "person" && group != "place" && !object_only) return false;
  }
  const Span run = run_before(s.text, s.candidate.core.begin);
  if (run.empty() || run.end == s.candidate.core.begin) return false;
  // 1등 한 사람에게: who came first; prizes are counted in 명.
  if (counter_of(s) == "사람" && run.of(s.text) == "등" && is_figure(before(s.text, run.begin))) return true;
  if (object_only) return ends_with_before(s.text, run.end, "을") || ends_with_before(s.text, run.end, "를");
  constexpr std::u32string_view kLast = U"을를도게고지만로럼";
  if (kLast.find(before(s.text, run.end)) == kLast.npos) return false;
  for (const std::string_view josa :
       {"을", "를", "기도", "게", "이라고", "라고", "다고", "까지", "지도", "만", "로", "처럼"}) {
    if (ends_with_before(s.text, run.end, josa)) return run.size() > josa.size();
  }
  return false;
}

// 네 친구: yours.
bool yours(const Scene& s) {
  if (!s.candidate.noun || numeral_of(s) != "네") return false;
  const std::string_view group = noun_class(s);
  return group != "group" && group != "event" && group != "work";
}

std::optional<Decision> find_calendar_pair(const Scene& s) {
  if (s.candidate.phrase == Candidate::kNoPhrase || !s.candidate.spelled()) return std::nullopt;
  const Span core = s.candidate.core;
  const std::uint32_t unit = skip_blanks(s.text, core.begin + 3);
  const bool hours = unit + 6 == core.end && has_prefix_at(s.text, unit, "시간");
  if ((unit + 3 != core.end && !hours) || !is_hangul_syllable(at(s.text, core.begin))) return std::nullopt;
  const auto whole = s.knowledge.lexicon().longest(s.text, core.begin, Role::calendar);
  if (whole && whole->end >= core.end) return std::nullopt;  // 이달
  constexpr std::string_view kUnits = "년월일시분초주달해";
  // 오전 and 사흘 are no pairs.
  if (!hours && kUnits.find(s.text.substr(unit, 3)) == kUnits.npos) return std::nullopt;
  const std::string_view numeral = s.text.substr(core.begin, 3);
  const auto match = s.knowledge.lexicon().longest(numeral, 0, Role::digit);
  const auto power = s.knowledge.lexicon().longest(numeral, 0, Role::power);
  const bool native = s.knowledge.lexicon().longest(numeral, 0, Role::determiner).has_value();
  if (!match && !power && !native) return std::nullopt;
  return s.knowledge.pairs.find(numeral, native ? "*native" : "*sino1", s.text.substr(unit, core.end - unit),
                                unit > core.begin + 3);
}
// 이주, 오분, 십 분: a numeral of one syllable and a calendar unit, as the table of pairs decides it.
std::optional<Decision> calendar_pair(const Scene& s) {
  if (!s.known.calendar_pair) s.known.calendar_pair = find_calendar_pair(s);
  return *s.known.calendar_pair;
}
// 규모 3.1, 평점 9/10: what the word before announces is no date.
bool announced_figure(const Scene& s) {
  if (s.candidate.phrase == Candidate::kNoPhrase) return false;
  const std::string_view core = s.candidate.core.of(s.text);
  const bool signs_only = core.find_first_not_of("0123456789./-") == core.npos;
  return signs_only && core.size() < 6 && has_role_before(s, Role::cue);
}
// 오 분: minutes; persons are counted with native numerals.
bool minutes(const Scene& s) {
  return spelled_quantity(s) && counted(s) && s.candidate.script == Script::sino && s.candidate.kind == Kind::count &&
         counter_of(s) == "분";
}
// 1462만 주, and 20주 where shares are spoken of.
bool shares(const Scene& s) {
  if (s.candidate.phrase == Candidate::kNoPhrase || !ends_with_before(s.text, s.candidate.core.end, "주")) return false;
  const std::string_view core = s.candidate.core.of(s.text);
  if (core.find("만") != core.npos || core.find("억") != core.npos || core.find(',') != core.npos) return true;
  constexpr std::uint32_t kLongestWeeks = 4;  // figures
  if (core.find_first_not_of("0123456789") > kLongestWeeks) return true;
  return s.knowledge.senses.find("{주}", s.text, s.candidate.core).has_value();
}
bool calendar_word(const Scene& s) { return calendar_pair(s) == Decision::word; }
bool calendar_number(const Scene& s) { return s.candidate.weak && calendar_pair(s) == Decision::number; }
// 오일 오전 아홉 시: a day, since a time of day follows.
bool before_a_clock(const Scene& s) {
  if (!s.candidate.weak || s.candidate.kind != Kind::date || !ends_with_before(s.text, s.candidate.core.end, "일"))
    return false;
  const std::uint32_t next = skip_blanks(s.text, s.candidate.core.end);
  if (next == s.candidate.core.end) return false;
  bool clock = false;
  s.knowledge.lexicon().each_of(s.text, next, Role::calendar, [&](std::uint32_t, std::uint32_t row) {
    clock = clock || s.knowledge.lexicon().calendar()[row].role == CalendarRole::part_of_day;
  });
  return clock;
}
bool calendar_context(const Scene& s) { return calendar_pair(s) == Decision::context && !before_a_clock(s); }

// 한 관계자는: a certain one.
bool certain_one(const Scene& s) { return s.candidate.noun && numeral_of(s) == "한" && noun_class(s) == "certain"; }

// 이듬해, 같은 기간: a word that points to a date needs one before it. 이날 and 당일 may take the reference date.
bool points_nowhere(const Scene& s) {
  if (s.candidate.phrase == Candidate::kNoPhrase) return false;
  constexpr std::string_view kBack[] = {"이듬해", "그해",   "그 해",   "같은 해", "같은해",
                                        "동년",   "당해",   "같은 달", "같은달",  "그달",
                                        "그 달",  "이듬달", "같은 날", "같은날",  "같은 기간"};
  if (std::find(std::begin(kBack), std::end(kBack), s.candidate.core.of(s.text)) == std::end(kBack)) return false;
  return std::none_of(s.found.begin(), s.found.end(), [](const Candidate& c) {
    return c.phrase != Candidate::kNoPhrase && (c.kind == Kind::date || c.kind == Kind::time);
  });
}

bool rare_magnitude(const Scene& s) {
  if (!s.candidate.rare || whole_line(s)) return false;
  // 3자 대결, 30정이: one syllable behind figures counts, unless money follows.
  const bool figures_only = !is_hangul_syllable(at(s.text, s.candidate.core.begin));
  return !figures_only || s.candidate.kind != Kind::money;
}
// 3분의 일만 is a third with a josa, no 10000/3.
bool improper_fraction(const Scene& s) {
  return s.candidate.kind == Kind::fraction && numeral_of(s).ends_with("만") && s.candidate.amount.exact() != nullptr &&
         *s.candidate.amount.exact() >= Exact(Decimal(1000));
}
// 이 분의 일: a person's; numerals of a fraction are written on.
bool loose_fraction(const Scene& s) {
  return s.candidate.spelled() && s.candidate.kind == Kind::fraction &&
         numeral_of(s).find(" 분의") != std::string_view::npos;
}
// 삼번 출구: nothing else is called so.
bool long_counter(const Scene& s) {
  return spelled_quantity(s) && counted(s) && counter_of(s).find(' ') != std::string_view::npos;
}
bool fraction_words(const Scene& s) { return spelled_quantity(s) && s.candidate.kind == Kind::fraction; }

// Native numerals before native counters, Sino-Korean before Sino-Korean: 삼 명 is not said.
bool disagrees(const Scene& s) {
  if (!spelled_quantity(s) || !counted(s) || s.candidate.row >= s.knowledge.lexicon().units().size()) return false;
  const UnitRow& unit = s.knowledge.lexicon().units()[s.candidate.row];
  if (s.candidate.script == Script::native)
    return unit.agreement == Agreement::sino && !s.knowledge.pairs.names(numeral_of(s), counter_of(s));  // 한 차원
  return unit.agreement == Agreement::native && numeral_of(s) != "영" && s.candidate.syllables == 1 &&
         s.candidate.script == Script::sino && !s.candidate.scaled;
}

// == what stands around it

bool bound_before(const Scene& s) { return s.candidate.spelled() && has_role_before(s, Role::bound_before); }

// 다시 한번, 딱 하나.
bool announced(const Scene& s) { return s.candidate.spelled() && has_role_before(s, Role::cue); }

// 한번도, 한가지씩, 한번더, 세배나, 오분만: what is written on speaks of how many. Most josa stand behind any noun
// (사위도, 열병만), but behind 한 and its counter they mean 'not even one' or 'just one'.
bool counted_out(const Scene& s) {
  const bool time = calendar_pair(s).has_value();
  if (!(spelled_quantity(s) && counted(s)) && !time) return false;
  const auto written_on = [&](std::string_view word) { return has_prefix_at(s.text, s.candidate.core.end, word); };
  if (written_on("씩") || written_on("더")) return true;
  if (s.candidate.kind == Kind::multiple) return written_on("나");
  const bool minutes = time && (ends_with_before(s.text, s.candidate.core.end, "분") ||
                                ends_with_before(s.text, s.candidate.core.end, "초"));
  if (!minutes && numeral_of(s) != "한") return false;
  if (written_on("만")) {
    // 한대만, 한길만 are words before 만; these are counters whatever stands behind.
    constexpr std::string_view kOnlyOne[] = {"번", "마디", "가지", "걸음", "입", "판", "군데", "술"};
    return minutes || std::find(std::begin(kOnlyOne), std::end(kOnlyOne), counter_of(s)) != std::end(kOnlyOne);
  }
  // 한방에 at one blow, but 한방에서 in Korean medicine.
  if (counter_of(s) == "방" && written_on("에"))
    return run_end(s.text, s.candidate.core.end) == s.candidate.core.end + 3;
  for (const std::string_view word : {"도", "뿐", "밖에", "나", "이나", "이라도", "라도"}) {
    if (written_on(word)) return true;
  }
  return false;
}

// 하나 배, 둘 명: before a counter native numerals take their short form.
bool long_form(const Scene& s) {
  if (!spelled_quantity(s) || s.candidate.script != Script::native || s.candidate.unit_span.empty() ||
      counter_of(s) == "째")
    return false;
  const std::string_view n = numeral_of(s);
  return n.ends_with("하나") || n.ends_with("둘") || n.ends_with("셋") || n.ends_with("넷");
}

bool bound_after(const Scene& s) {
  return s.candidate.spelled() && is_bounded_after(s.knowledge.lexicon(), s.text, s.candidate.core.end);
}

// Another mention in the last stretch of text counts in the same unit.
bool same_unit_near(const Scene& s) {
  if (!s.candidate.spelled() || s.candidate.unit.none()) return false;
  for (auto m = s.found.rbegin(); m != s.found.rend() && m->core.end + kLookAround > s.candidate.core.begin; ++m) {
    if (m->unit == s.candidate.unit) return true;
  }
  return false;
}

// 삼 학년 이 반, 제십 조 이 항: what a number names is often within what another one does.
bool named_within(const Scene& s) {
  if (!spelled_quantity(s) || !counted(s) || s.candidate.kind != Kind::nominal || s.found.empty()) return false;
  const Candidate& outer = s.found.back();
  if (outer.kind != Kind::nominal || outer.unit.none() || outer.core.end >= s.candidate.core.begin) return false;
  return skip_blanks(s.text, outer.core.end) == s.candidate.core.begin && !(outer.unit == s.candidate.unit);
}

// 두번봤는데, 하나도없다, 중 하나배경: reviews space loosely; what no word begins with is a number whatever follows.
bool surely_counts(const Scene& s) {
  if (s.candidate.noun || s.candidate.joined) return false;
  if (counted(s)) {
    if (spaced(s) || pair_of(s) != Decision::number || !runs_on(s.text, s.candidate.core.end)) return false;
    // 세개시켰는데; 십만원주고, where the numeral is no word of its own.
    return s.candidate.script == Script::native || (s.candidate.syllables > 1 && s.candidate.kind == Kind::money);
  }
  if (alone_long(s)) return runs_on(s.text, s.candidate.core.end);
  if (!alone_native(s) || numeral_of(s).size() < 6) return false;
  return runs_on(s.text, s.candidate.core.end) ||
         (numeral_of(s) == "하나" && ends_with_before(s.text, s.candidate.core.begin, " 중 "));
}

// 한번 없었다, 한번 못 봤다: not even once. 영상미에 한번, 음악에 두번: counted on.
bool one_of_several(const Scene& s) {
  if (!spelled_quantity(s) || !counted(s) || numeral_of(s) != "한" || spaced(s)) return false;
  const std::uint32_t next = skip_blanks(s.text, s.candidate.core.end);
  if (counter_of(s) == "번" && next > s.candidate.core.end) {
    for (const std::string_view no : {"없", "못", "안 ", "않"}) {
      if (has_prefix_at(s.text, next, no)) return true;
    }
  }
  const std::string_view rest = s.text.substr(s.candidate.core.end, kLookAround);
  const std::string_view counter = counter_of(s);
  for (std::size_t i = rest.find(counter); i != rest.npos; i = rest.find(counter, i + 1)) {
    std::string_view more = rest.substr(0, i);
    if (more.ends_with(' ')) more.remove_suffix(1);
    if (more.ends_with("두") || more.ends_with("세")) return true;
  }
  return false;
}

// Something else goes on in the same run of Hangul.
bool fragment(const Scene& s) {
  if (s.candidate.closes) return false;
  if (s.candidate.spelled() && s.candidate.phrase == Candidate::kNoPhrase) return !surely_counts(s);
  if (s.candidate.spelled())  // 세시간봤다, 이틀걸렸고
    return s.candidate.weak || s.candidate.kind != Kind::duration || s.candidate.core.size() < 6 ||
           calendar_pair(s).value_or(Decision::number) != Decision::number ||  // 이주시켜
           !runs_on(s.text, s.candidate.core.end);
  if (s.candidate.phrase == Candidate::kNoPhrase) return false;
  // 10년물 and 5월분 hold a time, 5일장 and 3초식 are other words.
  for (const std::string_view unit : {"년", "월", "개월", "시간", "분기", "세기", "분", "초"}) {
    if (ends_with_before(s.text, s.candidate.core.end, unit)) return false;
  }
  return true;
}

// A length of time is the calendar reader's; as a unit it only divides (5만원/년).
bool length_alone(const Scene& s) {
  return s.candidate.kind == Kind::duration && s.candidate.phrase == Candidate::kNoPhrase &&
         s.candidate.unit.per.none();
}

// 700만 동: nobody numbers houses by the ten thousand.
bool scaled_name(const Scene& s) {
  const std::string_view n = numeral_of(s);
  return s.candidate.kind == Kind::nominal && !s.candidate.prefixed && counter_of(s) != "호" &&  // 13만2000호: houses
         (n.find("만") != n.npos || n.find("억") != n.npos);
}

// 구조 문제, 사천 사람: what counts is a noun of its own, or a word in 제 stands before it.
bool is_noun_too(const Scene& s) {
  // 제육 호 태풍, 제일 호 의안; but 제일 위, 제일 차가운.
  if (s.candidate.prefixed && has_prefix_at(s.text, s.candidate.core.begin, "제")) {
    constexpr std::string_view kSeries = "호조항회", kMore = "차기장편권부과";
    const std::string_view counter = counter_of(s);
    if (counter.size() == 3 &&
        (kSeries.find(counter) != kSeries.npos || (numeral_of(s) != "일" && kMore.find(counter) != kMore.npos)))
      return false;
  }
  return counted(s) && spaced(s) && (s.candidate.prefixed || !noun_class(s).empty() || counter_of(s) == "사람");
}

// 일간 64: a figure after a space is not the rest of a numeral that a word has already said.
bool word_then_figure(const Scene& s) {
  const Span numeral = s.candidate.numeral;
  const auto word = s.knowledge.lexicon().longest(s.text, numeral.begin, Role::word);
  if (!word) return false;
  const std::uint32_t behind = skip_blanks(s.text, word->end);
  return behind > word->end && behind < numeral.end && is_figure(at(s.text, behind));
}

// An ordinary word of the table covers the numeral and its counter.
bool ordinary_word(const Scene& s) {
  if (s.candidate.script == Script::mixed) return word_then_figure(s);
  if (!s.candidate.spelled() || s.candidate.word) return false;
  if (asked_for(s)) return false;
  const auto word = s.knowledge.lexicon().longest(s.text, s.candidate.core.begin, Role::word);
  if (!word) return false;
  // 마이너스만, but 마이너스 일.
  if (s.candidate.prefixed && !has_prefix_at(s.text, s.candidate.core.begin, "제"))
    return word->end >= s.candidate.core.end && !whole_line(s);
  // 하지만 is no solstice; a calendar word of its own is no row of the table.
  if (s.candidate.phrase != Candidate::kNoPhrase) return word->end >= s.candidate.core.end;
  if (word->end >= s.candidate.core.end) return true;
  if (whole_line(s) && s.candidate.scaled && alone(s)) return false;  // 이백만 on a line of its own
  // 백조만: the word and its josa are the whole run. 사천 문제: the numeral is a word, and what follows only a noun.
  const bool inside = s.candidate.core.end <= run_end(s.text, s.candidate.core.begin);
  return inside ? closes_run(s.knowledge.lexicon(), s.text, word->end, true)
                : (s.candidate.noun || is_noun_too(s)) && word->end == s.candidate.numeral.end;
}

constexpr std::array kPredicates{
    Predicate{"figures", figures, of_figures},
    Predicate{"joined", joined},
    Predicate{"prefixed", prefixed},
    Predicate{"calendar", calendar, of_calendar},
    Predicate{"weak_calendar", weak_calendar, of_calendar},
    Predicate{"indefinite", indefinite},
    Predicate{"pair_number", pair_number, of_counted},
    Predicate{"pair_word", pair_word, of_counted},
    Predicate{"listed_noun", listed_noun, of_noun_figures | of_noun, Looks::around},
    Predicate{"uncounted_noun", uncounted_noun, of_noun_figures | of_noun},
    Predicate{"two_of_a_noun", two_of_a_noun, of_noun_figures | of_noun},
    Predicate{"unlisted_noun", unlisted_noun, of_noun_figures | of_noun},
    Predicate{"certain_one", certain_one, of_noun_figures | of_noun, Looks::around},
    Predicate{"verb_do", verb_do, of_counted | of_noun, Looks::around},
    Predicate{"yours", yours, of_noun_figures | of_noun, Looks::around},
    Predicate{"calendar_word", calendar_word, of_calendar, Looks::around},
    Predicate{"calendar_number", calendar_number, of_calendar, Looks::around},
    Predicate{"before_a_clock", before_a_clock, of_calendar, Looks::around},
    Predicate{"minutes", minutes, of_counted},
    Predicate{"shares", shares, of_calendar, Looks::around},
    Predicate{"announced_figure", announced_figure, of_calendar, Looks::around},
    Predicate{"calendar_context", calendar_context, of_calendar, Looks::around},
    Predicate{"alone_native", alone_native, of_alone},
    Predicate{"alone_long", alone_long, of_alone},
    Predicate{"alone_digits", alone_digits, of_alone},
    Predicate{"takes_copula", takes_copula, of_bare_figures | of_alone, Looks::around},
    Predicate{"alone_short", alone_short, of_alone},
    Predicate{"alone_indefinite", alone_indefinite, of_alone},
    Predicate{"alone_ten", alone_ten, of_alone},
    Predicate{"among_names", among_names, of_alone, Looks::around},
    Predicate{"positional", positional, of_spelled},
    Predicate{"alone_loose", alone_loose, of_spelled},
    Predicate{"rare_magnitude", rare_magnitude},
    Predicate{"whole_line", whole_line, of_bare_figures | of_alone | of_calendar, Looks::around},
    Predicate{"improper_fraction", improper_fraction},
    Predicate{"loose_fraction", loose_fraction, of_spelled},
    Predicate{"long_counter", long_counter, of_counted},
    Predicate{"fraction_words", fraction_words, of_spelled},
    Predicate{"disagrees", disagrees, of_counted},
    Predicate{"bound_before", bound_before, of_spelled | of_calendar, Looks::around},
    Predicate{"bound_after", bound_after, of_spelled | of_calendar, Looks::around},
    Predicate{"announced", announced, of_spelled | of_calendar, Looks::around},
    Predicate{"counted_out", counted_out, of_spelled | of_calendar, Looks::around},
    Predicate{"long_form", long_form, of_counted | of_noun},
    Predicate{"same_unit_near", same_unit_near, of_spelled | of_calendar, Looks::around},
    Predicate{"named_within", named_within, of_counted, Looks::around},
    Predicate{"one_of_several", one_of_several, of_counted, Looks::around},
    Predicate{"fragment", fragment, of_spelled | of_calendar},
    Predicate{"length_alone", length_alone, of_figures | of_spelled},
    Predicate{"scaled_name", scaled_name},
    Predicate{"points_nowhere", points_nowhere, of_calendar, Looks::around},
    Predicate{"torn_unit", torn_unit, of_calendar, Looks::around},
    Predicate{"torn_numeral", torn_numeral, of_calendar, Looks::around},
    Predicate{"ordinary_word", ordinary_word, of_all, Looks::around},
    Predicate{"part_of_a_name", part_of_a_name, of_figures | of_calendar, Looks::around},
    Predicate{"part_of_a_word", part_of_a_word, of_bare_figures, Looks::around},
    Predicate{"in_a_title", in_a_title, of_bare_figures, Looks::around},
    Predicate{"is_long_code", is_long_code, of_bare_figures, Looks::around},
    Predicate{"year_made", year_made, of_counted_figures | of_noun_figures},
    Predicate{"leading_zero", leading_zero, of_figures},
    Predicate{"in_an_address", in_an_address, of_figures | of_calendar, Looks::around},
    Predicate{"list_marker", list_marker, of_bare_figures, Looks::around},
};

}  // namespace

std::vector<Predicate> predicates() { return {kPredicates.begin(), kPredicates.end()}; }

// Below this no evidence makes up for a veto, so that the rest need not be asked.
constexpr int kBeyondHope = -50;

int Knowledge::weight_of(std::string_view predicate) const {
  const auto found =
      std::find_if(kPredicates.begin(), kPredicates.end(), [&](const Predicate& p) { return p.name == predicate; });
  return found == kPredicates.end() ? 0 : weights[static_cast<std::size_t>(found - kPredicates.begin())];
}

Knowledge::Knowledge(Tables from)
    : tables(std::move(from)), senses(lexicon()), pairs(lexicon()), openers(lexicon()), weights(kPredicates.size()) {
  // Of one weight the rows are asked in the order of the table.
  for (const Row& row : lexicon().sheet()[Section::evidence]) {
    const auto level = evidence_level(row.fields[1]);
    const auto predicate = std::find_if(kPredicates.begin(), kPredicates.end(),
                                        [&](const Predicate& p) { return p.name == row.fields[0]; });
    if (!level || predicate == kPredicates.end()) continue;
    const auto i = static_cast<std::uint8_t>(predicate - kPredicates.begin());
    weights[i] = *level;
    for (std::size_t of = 0; of < questions.size() && *level != 0; ++of) {
      if ((predicate->of >> of & 1) == 0) continue;
      Questions& q = questions[of];
      const bool near = predicate->looks == Looks::near;
      (near ? q.near : *level < 0 ? q.against : q.for_it).push_back({*level, predicate->holds});
      q.hope += std::max(*level, 0);
    }
  }
  const auto graver = [](const Asked& a, const Asked& b) { return a.weight < b.weight; };
  const auto is_veto = [&](std::string_view predicate) { return weight_of(predicate) <= kBeyondHope; };
  words_are_vetoes = is_veto("ordinary_word");
  fragments_are_vetoes = is_veto("fragment");
  lone_are_vetoes = is_veto("alone_short") && is_veto("alone_indefinite");
  words_are_settled =
      weight_of("pair_word") + std::max(0, weight_of("bound_after")) + std::max(0, weight_of("same_unit_near")) <
      kThreshold;
  for (Questions& q : questions) std::stable_sort(q.against.begin(), q.against.end(), graver);
}

namespace {

// The index in Knowledge::questions of what the candidate is: the bit of its class.
std::size_t asked_class(const Candidate& c) {
  constexpr std::size_t kSpelled = 3, kCalendar = 6;
  if (c.phrase != Candidate::kNoPhrase) return kCalendar;
  const std::size_t unit = c.unit_span.empty() ? 0 : c.noun ? 2 : 1;
  return c.spelled() ? kSpelled + unit : unit;
}

}  // namespace

int weigh(const Scene& scene, std::vector<std::uint8_t>* held) {
  const std::size_t of = asked_class(scene.candidate);
  int sum = 0;
  if (held == nullptr) {
    const Questions& q = scene.knowledge.questions[of];
    for (const std::vector<Asked>* list : {&q.near, &q.against, &q.for_it}) {
      for (const auto& [weight, holds] : *list) {
        if (!holds(scene)) continue;
        sum += weight;
        if (sum <= kBeyondHope) return sum;
      }
    }
    return sum;
  }
  for (std::size_t i = 0; i < kPredicates.size(); ++i) {
    if ((kPredicates[i].of >> of & 1) == 0 || scene.knowledge.weights[i] == 0 || !kPredicates[i].holds(scene)) continue;
    sum += scene.knowledge.weights[i];
    held->push_back(static_cast<std::uint8_t>(i));
  }
  return sum;
}

bool suffices(const Scene& scene) {
  const Questions& q = scene.knowledge.questions[asked_class(scene.candidate)];
  int sum = scene.candidate.score;
  int hope = q.hope;
  for (const auto& [weight, holds] : q.near) {
    hope -= std::max(weight, 0);
    if (!holds(scene)) continue;
    sum += weight;
    if (sum <= kBeyondHope) return false;
  }
  // What speaks for it, as long as that is wanted and can be enough.
  auto next = q.for_it.begin();
  const auto comes_up_to = [&] {
    for (; sum < kThreshold && sum + hope >= kThreshold; ++next) {
      hope -= next->weight;
      if (next->holds(scene)) sum += next->weight;
    }
    return sum >= kThreshold;
  };
  if (!comes_up_to()) return false;
  for (const auto& [weight, holds] : q.against) {
    if (!holds(scene)) continue;
    sum += weight;
    if (sum <= kBeyondHope) return false;
  }
  return comes_up_to();
}

}  // namespace krnum::detail
