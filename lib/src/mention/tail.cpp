#include "mention/tail.h"

#include <algorithm>
#include <iterator>

#include "mention/context.h"

namespace krnum::detail {
namespace {

constexpr int kChain = 5;  // 에서-부터-만-은-요: no longer chain occurs

// 은 needs a final consonant before it, 는 none, 로 none or ㄹ.
bool agrees(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const int final = final_of(before(text, at));
  if (final < 0) return true;
  const std::string_view josa = text.substr(at, end - at);
  if (josa == "은" || josa == "을" || josa == "과" || josa == "이") return final > 0;
  if (josa == "는" || josa == "를" || josa == "와" || josa == "가") return final == 0;
  if (josa.starts_with("으로")) return final > 0 && final != 8;
  if (josa == "로" || josa.starts_with("로서") || josa.starts_with("로써")) return final == 0 || final == 8;
  return true;
}

// The syllables that words begin with, hashed to 64 bits: most others are told by one look.
class FirstSyllables {
 public:
  template <std::size_t N>
  constexpr explicit FirstSyllables(const std::string_view (&words)[N]) {
    for (const std::string_view word : words) bits_ |= bit_of(decode(word, 0).value);
  }
  bool test(char32_t c) const { return (bits_ & bit_of(c)) != 0; }

 private:
  static constexpr std::uint64_t bit_of(char32_t c) { return std::uint64_t{1} << (c % 61); }
  std::uint64_t bits_ = 0;
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  for (const std::string_view w : words) {
    if (w == word) return true;
  }
  return false;
}

// 9시경, 3월께: these stand behind points of time only, 하나배경 is no 하나배.
constexpr std::string_view kTimeOnly[] = {"경", "께", "무렵", "전후"};
constexpr std::string_view kTimeEnds[] = {"시", "분", "초", "일", "월", "년", "주", "기", "대", "말", "전", "후",
                                          "오", "정", "침", "녁", "벽", "밤", "낮", "순", "날", "해", "달", "세"};
constexpr std::string_view kSpelledSuffixes[] = {"씩", "간", "째", "쯤", "당", "들",
                                                 "여", "더", "때", "분", "권", "꼴"};

bool suffix_fits(std::string_view text, std::uint32_t at, std::uint32_t end, bool spelled) {
  const std::string_view suffix = text.substr(at, end - at);
  if (is_one_of(suffix, kTimeOnly)) {
    if (at >= 1 && text[at - 1] == '.') return true;                                          // 2023. 7. 4.경
    return at >= 3 && (text[at - 3] == ':' || is_one_of(text.substr(at - 3, 3), kTimeEnds));  // 22:30경, 9시경
  }
  return !spelled || suffix.size() > 3 || is_one_of(suffix, kSpelledSuffixes);
}

bool closes(const Lexicon& lexicon, std::string_view text, std::uint32_t at, bool spelled, int depth) {
  if (!is_hangul_syllable(krnum::detail::at(text, at))) return true;
  if (depth == kChain) return false;
  constexpr std::uint32_t kJosa = role_bit(Role::josa) | role_bit(Role::copula);
  constexpr std::uint32_t kSuffix = role_bit(Role::suffix) | role_bit(Role::bound_after);
  return lexicon.any_with(text, at, kJosa | kSuffix, [&](const Match& m) {
    std::uint32_t roles = 0;
    for (const Lexeme& l : m.lexemes) roles |= role_bit(l.role);
    const bool fits = ((roles & kSuffix) != 0 && suffix_fits(text, at, m.end, spelled)) ||
                      ((roles & kJosa) != 0 && agrees(text, at, m.end));
    return fits && closes(lexicon, text, m.end, spelled, depth + 1);
  });
}

bool has_josa_only(const Lexicon& lexicon, std::string_view text, std::uint32_t at, int depth) {
  const std::uint32_t end = run_end(text, at);
  if (at == end) return true;
  if (depth == kChain) return false;
  constexpr std::string_view kCopula[] = {"이", "였", "입", "예"};
  if (is_one_of(text.substr(at, 3), kCopula)) return closes(lexicon, text, at, true, depth);
  if (has_prefix_at(text, at, "쯤") || has_prefix_at(text, at, "꼴"))
    return has_josa_only(lexicon, text, at + 3, depth + 1);
  bool closed = false;
  lexicon.each_of(text, at, Role::josa, [&](std::uint32_t next, std::uint32_t) {
    closed = closed || (agrees(text, at, next) && has_josa_only(lexicon, text, next, depth + 1));
  });
  return closed;
}

}  // namespace

bool closes_run(const Lexicon& lexicon, std::string_view text, std::uint32_t at, bool spelled) {
  return closes(lexicon, text, at, spelled, 0);
}

bool closes_with_josa(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  return has_josa_only(lexicon, text, at, 0);
}

bool runs_on(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kJosa[] = {"도", "만",   "씩", "을",   "를",   "은", "는", "이",
                                        "가", "이나", "나", "정도", "밖에", "쯤", "째"};
  constexpr std::string_view kVerbs[] = {
      "봤",   "밨",   "봣",     "보고", "보면", "보는", "봐",   "본것", "본다", "없",   "있",   "못",   "먹",
      "다시", "들었", "듣",     "갔",   "왔",   "읽",   "돌려", "연속", "안",   "넘",   "더",   "조금", "했",
      "울었", "웃었", "나오는", "나온", "시켰", "시킴", "시켜", "시키", "걸렸", "걸려", "걸림", "걸린", "걸리",
      "뺐",   "빼고", "써본",   "써봤", "써보", "썼",   "쓰고", "쓰는", "샀",   "사서", "사고", "주고", "줬",
      "준거", "남았", "남음",   "남은", "지났", "지나", "지남", "살았", "살고", "드렸", "드려", "드립", "드리",
      "받았", "받고", "잤",     "자고", "기다", "팔았", "팔고", "넣",   "마셨", "마시", "추천", "구매", "주문",
      "입었", "입고", "뛰",     "걸었", "걷",   "깎",   "내고", "냈",   "버렸", "버텼", "참"};
  constexpr FirstSyllables kFirst(kVerbs);
  std::uint32_t verb = at;
  for (const std::string_view josa : kJosa) {
    if (has_prefix_at(text, at, josa)) verb = std::max(verb, static_cast<std::uint32_t>(at + josa.size()));
  }
  const auto begins_verb = [&](std::uint32_t from) {
    const char32_t first = syllable_at(text, from);
    return first != 0 && kFirst.test(first) && std::any_of(std::begin(kVerbs), std::end(kVerbs), [&](auto stem) {
             return has_prefix_at(text, from, stem);
           });
  };
  return begins_verb(at) || (verb > at && begins_verb(verb));
}

std::uint32_t noun_end(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t least) {
  const std::uint32_t end = run_end(text, at);
  for (std::uint32_t stem = at + 3 * least; stem <= end; stem += 3) {
    if (closes_run(lexicon, text, stem)) return stem;
  }
  return 0;
}

}  // namespace krnum::detail
