#include "mention/find.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/stable_sort.h"
#include "mention/ages.h"
#include "mention/amounts.h"
#include "mention/context.h"
#include "mention/extent.h"
#include "mention/header.h"
#include "mention/kinds.h"
#include "mention/prefix.h"
#include "mention/quantity.h"
#include "mention/shapes.h"
#include "mention/tail.h"
#include "text/mask.h"
#include "time/label.h"

namespace krnum::detail {
namespace {

// ½ ① Ⓐ … that stand for a number by themselves.
bool is_number_sign(char32_t c) {
  return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || (c >= 0x2460 && c <= 0x249B) ||
         (c >= 0x2776 && c <= 0x2793);
}

// ㎏ ㎡ … in one character.
bool is_unit_sign(char32_t c) { return c >= 0x3380 && c <= 0x33DF; }

bool is_sign(char32_t c) {
  return c == U'-' || c == U'+' || c == 0x2212 || c == 0xB1 || c == 0x25B3 || c == U'$' || c == 0xA3 || c == 0xA5 ||
         (c >= 0x20A0 && c <= 0x20CF) || c == 0xE3F || c == U'.' || c == U'\'' || c == 0x2019 || c == 0x2018;
}

// What opens only what begins with figures: .5 and '22.
bool is_mark(char32_t c) { return c == U'.' || c == U'\'' || c == 0x2019 || c == 0x2018; }

// A reading, ranked: a candidate, or a quantity of which none is made yet.
struct Place {
  std::uint64_t rank;
  Candidate* candidate;
  const Measured* plain;
};

// What a thread finds with, from text to text.
struct Workbench {
  NumeralMemo numerals;
  TimeScratch times;
  QuantityScratch quantities;
  std::vector<Candidate> candidates;
  std::vector<Measured> plain;  // quantities beside them, one numeral each
  std::vector<Candidate> made;  // of those
  std::vector<Place> order;     // of both

  void begin(const Lexicon& lexicon, std::string_view text) {
    numerals.begin(lexicon, text);
    times.counts.forget();
  }
};

class Finder {
 public:
  Finder(const Knowledge& knowledge, std::string_view text, const std::vector<UnitHeader>& headers, bool explain,
         Workbench& bench, Found& out)
      : knowledge_(knowledge),
        text_(text),
        headers_(headers),
        explain_(explain),
        out_(out),
        numerals_(bench.numerals),
        times_(bench.times),
        quantities_(knowledge, text, bench.numerals, bench.quantities),
        candidates_(bench.candidates),
        plain_(bench.plain),
        made_(bench.made),
        order_(bench.order) {
    bench.begin(knowledge.lexicon(), text);
  }

  void run() {
    MaskWalk walk(text_, Mask::opening, explain_ ? nullptr : &knowledge_.openers);
    const auto next = [&] { return static_cast<std::uint32_t>(walk.next()); };
    const auto seek = [&](std::uint32_t at) {
      const bool goes_on = at == date_end_;
      walk.skip_to(goes_on ? at + 1 : at);
      return goes_on ? at : next();
    };
    auto header = headers_.begin();
    for (std::uint32_t at = next(); at < text_.size();) {
      // What a header of a table says is the unit of other numbers, and no number.
      if (header != headers_.end() && at >= header->span.begin) {
        at = seek(std::max(at, header->span.end));
        ++header;
        continue;
      }
      const std::uint32_t end = at == date_end_ ? read_time_on(at) : read_marked(at);
      at = end > at ? seek(end) : next();
    }
  }

 private:
  // The end of the mention that begins at a marked byte; `at` where none does.
  std::uint32_t read_marked(std::uint32_t at) {
    if (const char32_t c = syllable_at(text_, at); c != 0) {
      if (at < 3 || syllable_at(text_, at - 3) == 0) return read_run(at, c);
      // A mark inside a run is one of those that native numerals begin with.
      return knowledge_.openers.begin_count(text_, at) ? read_inside(at) : at;
    }
    const char32_t c = krnum::detail::at(text_, at);
    return opens(at, c) ? read_at(at, c) : at;
  }

  std::uint32_t read_run(std::uint32_t at, char32_t c) {
    const std::uint32_t end = knowledge_.openers.begin(text_, at) ? read_at(at, c) : at;
    const std::uint32_t day = pronoun_end(at, c);
    return day > at && end <= day && day != date_end_ ? std::max(end, read_day_inside(day)) : end;
  }

  bool opens(std::uint32_t at, char32_t c) const {
    if (is_figure(c)) return true;  // the first of its run
    if (is_hanja(c)) return !is_hanja(before(text_, at));
    if (is_latin(c)) return !is_word(before(text_, at));
    return is_number_sign(c) || is_sign(c) || is_unit_sign(c);
  }

  // What the lexicon knows to begin at `at`; a reader is asked only where one of its words does. Figures and signs
  // begin anything.
  struct Opening {
    bool numeral = false, calendar = false, prefix = false, amount = false, cue = false, word = false;
  };

  Opening opening(std::uint32_t at, char32_t c) const {
    const bool hangul = is_hangul_syllable(c);
    if (!hangul && !is_latin(c)) return {true, true, true, true, true, false};
    constexpr std::uint32_t kNumerals = role_bit(Role::digit) | role_bit(Role::power) | role_bit(Role::magnitude) |
                                        role_bit(Role::native) | role_bit(Role::determiner) |
                                        role_bit(Role::indefinite) | role_bit(Role::half);
    const Lexicon& lexicon = knowledge_.lexicon();
    const std::uint32_t roles = lexicon.roles_at(text_, at);
    Opening o;
    o.numeral = (roles & kNumerals) != 0;
    o.calendar = (roles & role_bit(Role::calendar)) != 0;
    o.prefix = (roles & role_bit(Role::prefix)) != 0;
    if (!hangul) o.prefix = o.prefix || (roles & (role_bit(Role::unit) | role_bit(Role::currency))) != 0;
    if (hangul && !o.prefix && (roles & role_bit(Role::unit)) != 0) {  // 배럴당
      lexicon.each_of(text_, at, Role::unit, [&](std::uint32_t end, std::uint32_t) {
        o.prefix = o.prefix || has_prefix_at(text_, end, "당");
      });
    }
    o.amount = (roles & (role_bit(Role::amount) | role_bit(Role::half))) != 0;
    o.cue = (roles & role_bit(Role::cue)) != 0;
    o.word = (roles & role_bit(Role::word)) != 0;
    return o;
  }

  std::uint32_t read_at(std::uint32_t at, char32_t c) {
    if (is_mark(c) && !is_figure(krnum::detail::at(text_, c < 0x80 ? at + 1 : at + 3))) return at;
    if (is_figure(c) && !explain_ && counts_only_time(at)) {
      if (const std::uint32_t end = read_time_alone(at); end > at) return end;
    }
    const Opening o = opening(at, c);
    candidates_.clear();
    const bool counts = o.numeral && (explain_ || !is_hangul_syllable(c) || !leads_nowhere(at));
    const bool covered = o.word && !explain_ && counts && quantities_.is_covered_by_word(at);
    if (counts && !covered && !is_latin(c) && !is_sign(c)) read_quantities(at);
    const std::size_t joined = candidates_.size();
    const bool months_old = !candidates_.empty() && read_months_old(knowledge_.lexicon(), text_, candidates_);
    if (c == U'.' && is_figure(krnum::detail::at(text_, at + 1)) && !is_figure(before(text_, at)))
      quantities_.read(at, candidates_);
    if (c == U'+') read_shapes(knowledge_, text_, numerals_, at, candidates_);  // +82-2-345-6789
    if (counts && (is_figure(c) || is_hangul_syllable(c))) {
      read_shapes(knowledge_, text_, numerals_, at, candidates_);
      read_ages(knowledge_, text_, numerals_, at, candidates_);
    }
    if (is_hangul_syllable(c) && (o.amount || (o.numeral && is_native(at))))
      read_amounts(knowledge_.lexicon(), text_, numerals_, at, candidates_);
    if (o.prefix && (is_hangul_syllable(c) || is_latin(c) || is_sign(c) || is_unit_sign(c)))
      read_prefixed(knowledge_.lexicon(), text_, quantities_, at, candidates_);
    if (!is_latin(c) && (o.numeral || o.calendar)) add_times(at, o.calendar);
    if (months_old) {
      std::erase_if(candidates_, [](const Candidate& x) { return x.kind == Kind::duration; });
    }
    const std::uint32_t end = choose(at, std::min(joined, candidates_.size()));
    plain_.clear();
    if (end > at) return end;
    return o.cue && is_hangul_syllable(c) ? read_after_cue(at) : at;
  }

  bool leads_nowhere(std::uint32_t at) const {
    bool settled = false;
    return quantities_.leads_nowhere(at, settled) && (!settled || is_quiet_before(at));
  }

  // Neither a bound nor a word that announces a number stands before `at`, nor a mention.
  bool is_quiet_before(std::uint32_t at) const {
    if (!is_hangul_syllable(krnum::detail::at(text_, at))) return false;
    constexpr std::uint32_t kSpeaks = role_bit(Role::bound_before) | role_bit(Role::cue);
    const Span run = run_before(text_, at);
    if (knowledge_.lexicon().may_begin(text_, run.begin, kSpeaks) && !run.empty() &&
        (roles_before(knowledge_.lexicon(), text_, at) & kSpeaks) != 0)
      return false;
    return out_.mentions.empty() || skip_blanks(text_, out_.mentions.back().core.end) != at;
  }

  // 열에 아홉: whether the numeral at `at` may be a whole of which another is a part.
  bool is_native(std::uint32_t at) const {
    const std::vector<Numeral>& numerals = numerals_.at(at);
    return !numerals.empty() && numerals.front().script == Script::native;
  }

  // A quantity that may tell somebody's age in months is a candidate at once.
  void read_quantities(std::uint32_t at) {
    if (explain_) return quantities_.read(at, candidates_);
    numerals_.keep(at);  // for those of which candidates are made when they are weighed
    quantities_.read_apart(at, is_quiet_before(at), plain_, candidates_);
    const auto counts_time = [](const Measured& m) { return m.has_unit && m.unit.kind == Kind::duration; };
    if (std::none_of(plain_.begin(), plain_.end(), counts_time)) return;
    for (const Measured& m : plain_) candidates_.push_back(quantities_.candidate_of(m));
    plain_.clear();
  }

  // Whether figures and a unit of time stand at `at` whose quantity cannot be longer than the time that they tell:
  // 10일, 2010년, 3시간. Nothing else is counted there, and no range, rate or quotient goes on.
  bool counts_only_time(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < text_.size() && is_figure(static_cast<unsigned char>(text_[end]))) ++end;
    const Lexicon& lexicon = knowledge_.lexicon();
    if (syllable_at(text_, end) == 0 || !lexicon.may_begin(text_, end, kTimeUnits)) return false;
    bool only = !goes_on_to_range(text_, end);
    lexicon.each(text_, end, [&](const Match& m) {
      for (const Lexeme& l : m.lexemes) {
        if (l.role == Role::noun) only = false;
        if (l.role == Role::unit) only = only && is_time_alone(lexicon.units()[l.payload], m.end);
      }
    });
    if (!only) return false;
    const std::vector<Numeral>& numerals = numerals_.at(at);
    return numerals.size() == 1 && numerals.front().end == end;
  }

  // A unit of time, to its `end`; months may be somebody's age.
  bool is_time_alone(const UnitRow& unit, std::uint32_t end) const {
    return unit.kind == Kind::duration && unit.code != "mo" && krnum::detail::at(text_, end) != U'/' &&
           !has_prefix_at(text_, end, "당") && !goes_on_to_range(text_, end);
  }

  // The time in figures where it is sure to be the longest reading.
  std::uint32_t read_time_alone(std::uint32_t at) {
    candidates_.clear();
    add_times(at);
    Candidate* best = best_of(candidates_.size());
    if (best == nullptr || !best->closes || best->weak) return at;
    const auto longer = [&](const Candidate& c) { return rank(c) > rank(*best); };
    return std::any_of(candidates_.begin(), candidates_.end(), longer) ? at : take(*best);
  }

  // 단하나, 다시한번: a numeral written onto a word that announces it.
  std::uint32_t read_after_cue(std::uint32_t at) {
    std::uint32_t numeral = at;
    knowledge_.lexicon().each_of(text_, at, Role::cue, [&](std::uint32_t end, std::uint32_t solid) {
      if (solid == 1 && is_hangul_syllable(krnum::detail::at(text_, end))) numeral = end;
    });
    if (numeral == at) return at;
    const auto word = knowledge_.lexicon().longest(text_, at, Role::word);
    if (word && word->end > numeral) return at;  // 단두대
    candidates_.clear();
    quantities_.read(numeral, candidates_);
    // 또한 문제: what is counted is written on too, and 단일통화 is no 단 일통.
    std::erase_if(candidates_, [](const Candidate& c) {
      return c.script != Script::native || (!c.unit_span.empty() && c.unit_span.begin > c.numeral.end);
    });
    return std::max(at, choose(at));
  }

  // 성공극의두마리 토끼, 나도한번만: a native numeral with its counter that closes a run; behind 한 only 번.
  std::uint32_t read_inside(std::uint32_t at) {
    constexpr std::size_t kLongest = 18;  // 여덟아홉번
    const std::string_view ahead = text_.substr(at, kLongest);
    const bool once = ahead.starts_with("한");
    if (once && ahead.find("번") == ahead.npos && ahead.find("시간") == ahead.npos) return at;
    candidates_.clear();
    quantities_.read(at, candidates_);
    add_times(at);
    std::erase_if(candidates_, [&](const Candidate& c) {
      if (c.phrase != Candidate::kNoPhrase)  // 집에서네시간
        return c.weak || !c.closes || c.core.size() < 9 || !c.core.of(text_).ends_with("시간") ||
               c.core.of(text_).find(' ') != std::string_view::npos;  // 나올 만한 시간
      const std::string_view counter = c.unit_span.of(text_);
      if (c.script != Script::native || c.noun || c.joined || !c.closes || counter.empty() ||
          c.unit_span.begin != c.numeral.end)
        return true;
      if (counter == "번" || counter == "번째") return false;
      return counter.size() < 6 || c.numeral.of(text_) == "한";
    });
    return choose(at);
  }

  // 14일오전, 5월14일저녁: a time of day written onto its date.
  std::uint32_t read_time_on(std::uint32_t at) {
    candidates_.clear();
    add_times(at);
    std::erase_if(candidates_, [&](const Candidate& c) { return c.kind != Kind::time || c.weak || !c.closes; });
    return choose(at);
  }

  // Where a pronoun and its josa end that stand at the head of a run, with the first syllable `c`; `at` where none
  // does.
  std::uint32_t pronoun_end(std::uint32_t at, char32_t c) const {
    constexpr std::string_view kPronouns[] = {"나는",   "너는",   "저는",   "나도",   "너도", "저도",
                                              "우리는", "우리도", "너희는", "저희는", "그는"};
    if (c != U'나' && c != U'너' && c != U'저' && c != U'우' && c != U'그') return at;
    for (const std::string_view pronoun : kPronouns) {
      if (has_prefix_at(text_, at, pronoun)) return at + static_cast<std::uint32_t>(pronoun.size());
    }
    return at;
  }

  // 너는모레 (온다고), 저도내일: a day counted from today, written onto a pronoun and its josa.
  std::uint32_t read_day_inside(std::uint32_t at) {
    constexpr std::u32string_view kFirst = U"오어내모글";
    if (kFirst.find(krnum::detail::at(text_, at)) == kFirst.npos) return at;
    candidates_.clear();
    add_times(at);
    std::erase_if(candidates_, [&](const Candidate& c) {
      return c.weak || !c.closes || c.kind != Kind::date ||
             out_.phrases[c.phrase].expression.from.day.known != Known::offset;
    });
    return choose(at);
  }

  // `words`: a calendar word may begin there.
  void add_times(std::uint32_t at, bool words = true) {
    const auto first = static_cast<std::uint32_t>(out_.phrases.size());
    read_times(knowledge_.lexicon(), text_, at, out_.phrases, &numerals_, &times_, words);
    if (auto label = read_year_label(knowledge_.lexicon(), text_, at)) out_.phrases.push_back(std::move(*label));
    for (std::uint32_t i = first; i < out_.phrases.size(); ++i) {
      const TimePhrase& phrase = out_.phrases[i];
      Candidate& c = candidates_.emplace_back();
      c.core = c.numeral = {at, phrase.end};
      c.kind = phrase.kind;
      c.bound = phrase.bound;
      c.approx = phrase.approx;
      if (const Rate* rate = phrase.rate.get()) {
        c.amount = rate->amount;
        c.unit = unit_of_code(knowledge_.lexicon(), rate->counter);
        if (!rate->per.empty()) c.unit.per = unit_of_code(knowledge_.lexicon(), rate->per).over;
      }
      c.script = phrase.spelled ? Script::sino : Script::figures;
      c.weak = phrase.weak;
      c.phrase = i;
      c.score = phrase.score;
      c.closes = (phrase.open && !phrase.bare) ||  // 100일잔치, 14일오전
                 closes_run(knowledge_.lexicon(), text_, phrase.end);
    }
  }

  // The longest reading with enough evidence; of equal ones the calendar's, then the better borne out. Returns where it
  // ends, or `at` when there is none. What ranks below a reading with enough evidence is not weighed. The plain
  // quantities stand behind the first `joined` candidates.
  std::uint32_t choose(std::uint32_t at, std::size_t joined = 0) {
    if (candidates_.empty() && plain_.empty()) return at;
    if (explain_) return choose_told(at);
    Candidate* best = best_of(joined);
    return best == nullptr ? at : take(*best);
  }

  Candidate* best_of(std::size_t joined) {
    order_.clear();
    const auto add = [&](Candidate& c) { order_.push_back({rank(c), &c, nullptr}); };
    const auto others = candidates_.begin() + static_cast<std::ptrdiff_t>(joined);
    std::for_each(candidates_.begin(), others, add);
    for (const Measured& m : plain_) order_.push_back({rank(m), nullptr, &m});
    std::for_each(others, candidates_.end(), add);
    sort_few(order_.begin(), order_.end(), [](const Place& a, const Place& b) { return a.rank > b.rank; });
    before_.reset();
    made_.clear();
    made_.reserve(plain_.size());
    Candidate* best = nullptr;
    for (auto place = order_.begin(); place != order_.end(); ++place) {
      if (best != nullptr && place->rank < std::prev(place)->rank) break;
      if (place->candidate == nullptr) {
        place->candidate = &made_.emplace_back();
        quantities_.fill(*place->plain, *place->candidate);
      }
      Candidate& c = *place->candidate;
      c.kind = kind_of(knowledge_, text_, c);
      const Scene scene{knowledge_, text_, c, out_.mentions};
      scene.known.roles_before = before_;
      const bool tied = best != nullptr || (std::next(place) != order_.end() && std::next(place)->rank == place->rank);
      if (!tied) {
        if (suffices(scene)) best = &c;
        before_ = scene.known.roles_before;
        continue;
      }
      c.score += weigh(scene);
      before_ = scene.known.roles_before;
      if (c.score >= kThreshold && (best == nullptr || c.score > best->score)) best = &c;
    }
    return best;
  }

  // The same, each reading weighed and kept.
  std::uint32_t choose_told(std::uint32_t at) {
    Candidate* best = nullptr;
    const std::size_t first = out_.weighed.size();
    std::size_t chosen = 0;
    for (Candidate& c : candidates_) {
      std::vector<std::uint8_t> held;
      c.kind = kind_of(knowledge_, text_, c);
      c.score += weigh({knowledge_, text_, c, out_.mentions}, &held);
      out_.weighed.push_back({c, false, std::move(held)});
      if (c.score < kThreshold) continue;
      if (best == nullptr || std::pair(rank(c), c.score) > std::pair(rank(*best), best->score)) {
        best = &c;
        chosen = out_.weighed.size();
      }
    }
    if (best == nullptr) return at;
    if (chosen > first) out_.weighed[chosen - 1].chosen = true;
    return take(*best);
  }

  std::uint32_t take(Candidate& c) {
    finish(knowledge_, text_, c);
    const std::uint32_t least = c.phrase == Candidate::kNoPhrase ? 0 : out_.phrases[c.phrase].extent_end;
    out_.extents.push_back(read_extent(knowledge_, text_, least, c));
    const std::uint32_t end = c.core.end;
    const bool run_goes_on = end >= 3 && syllable_at(text_, end) != 0 && syllable_at(text_, end - 3) != 0;
    date_end_ = c.kind == Kind::date && run_goes_on ? end : kNowhere;
    out_.mentions.push_back(std::move(c));
    return end;
  }

  // Which of two readings with enough evidence is taken, before their scores: the one that closes, the longer, the
  // calendar's, the bare one, the one with the longer unit. 이십일조 is a number of its own, not 21 조; but 오분의
  // 삼조각 counts 조각.
  static std::uint64_t rank(bool closes, std::uint32_t end, bool calendar, bool bare, std::uint32_t unit) {
    constexpr int kUnitBits = 29;
    std::uint64_t out = closes;
    out = out << 32 | end;
    out = out << 1 | static_cast<std::uint64_t>(calendar);
    out = out << 1 | static_cast<std::uint64_t>(bare);
    return out << kUnitBits | std::min<std::uint32_t>(unit, (1U << kUnitBits) - 1);
  }
  static std::uint64_t rank(const Candidate& c) {
    const bool calendar = c.phrase != Candidate::kNoPhrase && !c.weak;
    const bool bare = c.unit_span.empty() && (c.scaled || c.point);
    return rank(c.closes || c.joined, c.core.end, calendar, bare, c.unit_span.size());
  }
  std::uint64_t rank(const Measured& m) const {
    const bool bare = !m.has_unit && (m.numeral->point || quantities_.is_scaled(m));
    return rank(m.closes, m.end, false, bare, m.has_unit ? m.unit_span.size() : 0);
  }

  const Knowledge& knowledge_;
  std::string_view text_;
  const std::vector<UnitHeader>& headers_;
  bool explain_;
  Found& out_;
  const NumeralMemo& numerals_;
  TimeScratch& times_;
  QuantityReader quantities_;
  std::vector<Candidate>& candidates_;
  std::vector<Measured>& plain_;
  std::vector<Candidate>& made_;
  std::vector<Place>& order_;
  std::optional<std::uint32_t> before_;  // the roles of the eojeol before the readings that are weighed
  static constexpr std::uint32_t kNowhere = UINT32_MAX;
  std::uint32_t date_end_ = kNowhere;  // of the last mention, if it is a date and its run goes on behind it
};

// Every run of decimal digits that no mention holds yet becomes a nominal one.
void add_nominals(std::string_view text, Found& out) {
  std::vector<Candidate> mentions;
  std::vector<Span> extents;
  std::size_t next = 0;
  const auto take = [&](std::uint32_t until) {
    for (; next < out.mentions.size() && out.mentions[next].core.begin < until; ++next) {
      mentions.push_back(std::move(out.mentions[next]));
      extents.push_back(out.extents[next]);
    }
  };
  for (std::uint32_t at = 0; at < text.size();) {
    take(at + 1);
    if (!mentions.empty() && mentions.back().core.end > at) {
      at = mentions.back().core.end;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (!is_decimal_digit(c.value)) {
      at += c.length;
      continue;
    }
    Candidate nominal;
    nominal.kind = Kind::nominal;
    nominal.amount.form = Amount::Form::digits;
    const std::uint32_t limit =
        next < out.mentions.size() ? out.mentions[next].core.begin : static_cast<std::uint32_t>(text.size());
    std::uint32_t end = at;
    for (CodePoint d = c; end < limit && d.length > 0 && is_decimal_digit(d.value); d = decode(text, end))
      end += d.length;
    nominal.core = nominal.numeral = {at, end};
    nominal.amount.digits = std::string(text.substr(at, end - at));
    mentions.push_back(std::move(nominal));
    extents.push_back({at, end});
    at = end;
  }
  take(static_cast<std::uint32_t>(text.size()) + 1);
  out.mentions = std::move(mentions);
  out.extents = std::move(extents);
}

}  // namespace

void find_mentions(const Knowledge& knowledge, std::string_view text, bool all, bool explain, Found& out) {
  out.mentions.clear();
  out.extents.clear();
  out.phrases.clear();
  out.weighed.clear();
  constexpr std::size_t kBytesAMention = 96;
  out.mentions.reserve(text.size() / kBytesAMention);
  const std::vector<UnitHeader> headers = read_headers(knowledge, text);
  thread_local Workbench bench;
  Finder(knowledge, text, headers, explain, bench, out).run();
  apply_headers(headers, text, out.mentions);
  if (all) add_nominals(text, out);
}

}  // namespace krnum::detail
