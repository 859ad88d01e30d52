#include "time/context.h"

#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr int kEojeols = 14;              // how far a verb is looked for
constexpr std::uint32_t kSentence = 600;  // bytes

// The final consonant of a Hangul syllable: 0 none, 4 ㄴ, 8 ㄹ, 20 ㅆ.
int final_of(char32_t c) { return is_hangul_syllable(c) ? static_cast<int>((c - 0xAC00) % 28) : -1; }
constexpr int kNieun = 4;
constexpr int kRieul = 8;
constexpr int kSsangSiot = 20;

}  // namespace

Tense tense_after(const Scan& scan, std::uint32_t end) {
  const std::string_view text = scan.text();
  std::uint32_t at = end;
  bool topic = false;        // another topic stands between: 14일 경찰은 … 소환할 계획이라고 밝혔다
  bool prospective = false;  // the eojeol before ends in ㄹ: 될 (것)
  // What is written onto the date is its josa.
  while (scan.hangul(at)) at += 3;
  for (int i = 0; i < kEojeols; ++i) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '(' || text[at] == ')' || text[at] == '\'')) ++at;
    if (at >= text.size() || text[at] == '\n') return Tense::unknown;
    if (scan.digit(at)) return Tense::unknown;
    if (!topic && scan.word(at, CalendarRole::future)) return Tense::future;
    if (prospective && scan.any_of(at, "것|예정|계획|전망|방침|수 있|듯|때") != 0) {
      return scan.is(at, "때") || scan.is(at, "수 있") ? Tense::unknown : Tense::future;
    }
    char32_t last = 0, before_last = 0;
    int syllables = 0;
    while (at < text.size()) {
      const CodePoint c = decode(text, at);
      if (c.value == ' ' || c.value == '\n') break;
      if (c.value == U'겠') return Tense::future;
      if (final_of(c.value) == kSsangSiot && c.value != U'있') {
        // 했던, 열렸다: past, where the verb is inflected.
        return Tense::past;
      }
      if ((c.value == '.' || c.value == '!' || c.value == '?') && !scan.digit(at + 1)) {
        // 열린다, 시작한다, 싣는다: told of what is to come.
        return last == U'다' && (final_of(before_last) == kNieun || before_last == U'는') ? Tense::present
                                                                                          : Tense::unknown;
      }
      before_last = last;
      last = c.value;
      ++syllables;
      at += c.length;
    }
    if ((last == U'은' || last == U'는') && syllables > 2) topic = true;
    // 열린 and 열리는 before a noun say nothing of the main verb; 열릴, 할 do where a noun of planning follows.
    prospective = final_of(last) == kRieul;
  }
  return Tense::unknown;
}

bool same_sentence(const Scan& scan, std::uint32_t from, std::uint32_t to) {
  if (to < from || to - from > kSentence) return false;
  const std::string_view between = scan.text().substr(from, to - from);
  bool broken = false;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const char c = between[i];
    if (c == '\n') {
      // A blank line parts paragraphs; one line break joins a date to the times below it.
      if (broken) return false;
      broken = true;
      continue;
    }
    if (c == ' ') continue;
    if ((c == '.' || c == '!' || c == '?') && is_hangul_syllable(decode_before(between, i).value)) return false;
    if (static_cast<unsigned char>(c) >= 0x80 || c != '\r') broken = broken && false;
  }
  return true;
}

}  // namespace krnum::detail
