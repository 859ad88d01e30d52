#include "time/context.h"

#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr int kEojeols = 24;              // how far a verb is looked for
constexpr std::uint32_t kSentence = 600;  // bytes
constexpr std::uint32_t kLongestEojeol = 120;
constexpr std::uint32_t kSyllable = 3;

// The final consonant of a Hangul syllable, -1 of anything else.
int final_of(char32_t c) { return is_hangul_syllable(c) ? static_cast<int>((c - 0xAC00) % 28) : -1; }
constexpr int kNieun = 4;
constexpr int kRieul = 8;
constexpr int kBieup = 17;
constexpr int kSsangSiot = 20;

// Verbs of what is to come, before a noun: 열릴 (대회), 나올 (자료). Nouns end so too (역할, 본질), hence the list.
constexpr WordList kProspective =
    "열릴|치를|치러질|나올|들어올|돌아올|다가올|시작할|출시할|개막할|개최할|발표할|선보일|공개할|공개될|방송될|상영될|"
    "시행될|적용될|도입할|내릴|이어질|펼쳐질|"
    "이뤄질|벌어질|받을|맞을|있을|없을|뽑을|넘을|지을|가질|거둘|낼 |할 |될 |갈 |볼 |살 |올 ";
// 하는, 열리는: a verb before a noun, and no topic.
constexpr WordList kVerbal =
    "하는|되는|리는|있는|없는|치는|지는|오는|가는|나는|보는|키는|히는|르는|내는|두는|주는|쓰는|맞는|받는|넘는|않는";

// Verbs that set a date which 로 stands before: 12월 중순으로 잡혔다, 14일로 정했다. Told in the past, they speak of
// what is to come.
constexpr WordList kSetting =
    "잡혔|잡았|잡아|잡고|잡힌|잡힐|정했|정해|정한|정하|확정|못박|못 박|미뤘|밀렸|밀린|밀려|조정|변경|옮겼|옮겨|옮긴|"
    "늦췄|늦춘|늦추|당겼|당겨|당기|앞당|바꿨|바뀌|바뀐|바꾸|연기|예고|공고|통보|결정|잠정|미루|옮기";

// One eojeol: what stands up to a space, without the signs about it.
struct Eojeol {
  std::string_view text;
  bool closes = false;  // a full stop, a question or a line break ends the sentence after it
};

Eojeol eojeol_at(const Scan& scan, std::uint32_t& at) {
  const std::string_view text = scan.text();
  constexpr std::string_view kOpening = "(\"'[<";
  const std::uint32_t from = at;
  while (at < text.size() && at - from < kLongestEojeol &&
         (text[at] == ' ' || kOpening.find(text[at]) != kOpening.npos))
    ++at;
  const std::uint32_t begin = at;
  while (at < text.size() && at - begin < kLongestEojeol && text[at] != ' ' && text[at] != '\n') ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;  // no cut within a character
  std::uint32_t end = at;
  Eojeol out;
  constexpr std::string_view kClosing = ",)\"']>;:";
  for (; end > begin; --end) {
    const char c = text[end - 1];
    if (c == '.' || c == '!' || c == '?') {
      out.closes = true;
    } else if (kClosing.find(c) == kClosing.npos) {
      break;
    }
  }
  out.text = text.substr(begin, end - begin);
  if (at >= text.size() || text[at] == '\n') out.closes = true;
  return out;
}

// The tense that an inflected verb shows: 열렸다, 열린다, 열립니다, 열리겠다.
Tense tense_of(std::string_view eojeol) {
  char32_t before = 0;
  Tense out = Tense::unknown;
  for (std::size_t i = 0; i < eojeol.size();) {
    const CodePoint c = decode(eojeol, i);
    i += c.length;
    if (c.value == U'겠') return Tense::future;
    if (final_of(c.value) == kSsangSiot && c.value != U'있') return Tense::past;
    if (c.value == U'다' && (final_of(before) == kNieun || before == U'는')) out = Tense::present;
    if (c.value == U'니' && final_of(before) == kBieup && before != U'입') out = Tense::present;
    before = c.value;
  }
  return out;
}

// 20일, 9월: a date of its own.
bool dated(std::string_view eojeol) {
  std::size_t i = 0;
  while (i < eojeol.size() && eojeol[i] >= '0' && eojeol[i] <= '9') ++i;
  if (i == 0) return false;
  const std::string_view unit = eojeol.substr(i, kSyllable);
  return unit == "일" || unit == "월";
}

// One of the three syllables at `at` ends in ㄹ, as one of each word of kProspective does.
bool rieul_within_three(const Scan& scan, std::uint32_t at) {
  for (std::uint32_t end = at + 3 * kSyllable; at < end; at += kSyllable) {
    const char32_t c = decode(scan.text(), at).value;
    if (!is_hangul_syllable(c)) return false;
    if (final_of(c) == kRieul) return true;
  }
  return false;
}

}  // namespace

Tense tense_after(const Scan& scan, std::uint32_t end) {
  std::uint32_t at = end;
  // Another topic, or another date, stands between: 14일 경찰은 20일 소환할 계획이라고 밝혔다. What is embedded is its
  // own.
  bool other = false;
  bool prospective = false;  // the eojeol before ends in ㄹ: 될 (것)
  for (int i = 0; i < kEojeols; ++i) {
    const std::uint32_t from = at;
    const Eojeol e = eojeol_at(scan, at);
    if (e.text.empty() && !e.closes) continue;
    const auto begin = static_cast<std::uint32_t>(e.text.data() - scan.text().data());
    if (i > 0 || from != begin) {
      if (dated(e.text)) other = true;
      if (!other && scan.word(begin, CalendarRole::future)) return Tense::future;
      if (!other && prospective && scan.any_of(begin, "것|겁|예정|계획|전망|방침|듯|테") != 0) return Tense::future;
      if (!other && rieul_within_three(scan, begin) && scan.any_of(begin, kProspective) != 0) return Tense::future;
    }
    // 점검하기로 했다, 제출하십시오
    if (!other && e.text.ends_with("기로") && scan.any_of(scan.spaces(at), "했|한 |하|합|해|정|결정|약속") != 0)
      return Tense::future;
    if (!other && e.closes && WordList("십시오|하세요|주세요|바랍니다|합시다|가자|하자|먹자").end(e.text) != 0)
      return Tense::future;
    const Tense tense = tense_of(e.text);
    const bool embedded = WordList("다고|다며|다는|다면서|냐고|라고|라며|자고|던").end(e.text) != 0 || !e.closes;
    if (tense != Tense::unknown && (!embedded || !other)) return tense;
    // 완공되면, 물러나면
    if (!other && WordList("되면|하면|나면|으면|오면|지면|리면").end(e.text) != 0) return Tense::present;
    if (e.closes) return WordList("다|요|죠|까|라").end(e.text) != 0 ? Tense::present : Tense::unknown;
    const bool topic = (e.text.ends_with("은") || e.text.ends_with("는")) && e.text.size() > 2 * kSyllable;
    if (topic && (i > 0 || from != begin) && kVerbal.end(e.text) == 0) other = true;
    prospective = !e.text.empty() && final_of(decode_before(e.text, e.text.size()).value) == kRieul;
  }
  return Tense::unknown;
}

// Nothing but the calendar stands before 로 and its verb.
bool set_for(const Scan& scan, Span core) {
  // 9일에서 15일로 늦췄다: of two, both are where the story is.
  if (scan.text().substr(0, core.begin).ends_with("에서 ")) return false;
  std::uint32_t at = core.end;
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t from = at;
    const Eojeol e = eojeol_at(scan, at);
    if (e.text.empty() || e.closes) return false;
    const auto begin = static_cast<std::uint32_t>(e.text.data() - scan.text().data());
    const bool written_on = i == 0 && begin == from;
    const bool calendar = written_on || scan.digit(begin) || scan.word(begin, CalendarRole::part_of_day);
    const bool to = e.text.ends_with("로");
    if (!calendar || (written_on && !to)) return false;  // 3월에서 5월로 바뀌었다
    if (to) {
      const std::uint32_t verb = scan.spaces(at);
      if (scan.any_of(verb, kSetting) != 0) return true;
      // 14일로 잠정 확정됐다, 6일로 이 주일 더 늦추기로 했다
      constexpr WordList kOther = "이|가|을|를|은|는|에|서|의|고|며";
      std::uint32_t between = at;
      for (int j = 0; j < 3; ++j) {
        const Eojeol next = eojeol_at(scan, between);
        const bool length = next.text == "이";  // 이 주일
        if (next.closes || next.text.size() > 4 * kSyllable || (!length && kOther.end(next.text) != 0)) return false;
        if (scan.any_of(scan.spaces(between), kSetting) != 0) return true;
      }
      return false;
    }
  }
  return false;
}

bool same_sentence(const Scan& scan, std::uint32_t from, std::uint32_t to) {
  if (to < from || to - from > kSentence) return false;
  const std::string_view between = scan.text().substr(from, to - from);
  bool broken = false;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const char c = between[i];
    // No letter ends a sentence, as most of what stands between are.
    if (static_cast<unsigned char>(c) > '?') {
      broken = false;
    } else if (c == '\n') {
      // A blank line parts paragraphs; one line break joins a date to the times below it.
      if (broken) return false;
      broken = true;
    } else if (c != ' ' && c != '\r') {
      broken = false;
      if ((c == '.' || c == '!' || c == '?') && is_hangul_syllable(decode_before(between, i).value)) return false;
    }
  }
  return true;
}

}  // namespace krnum::detail
