// The links section: what a word is in a clause.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace krnum::detail {

// TSV files spell a role as here.
enum class Link : std::uint8_t {
  topic,      // josa: 은 에는
  place,      // 에는 에서는
  also,       // 도
  subject,    // 이 께서
  object,     // 을
  of,         // 의
  at,         // 에
  in,         // 에서
  to,         // 에게
  by,         // 로
  with,       // 와
  than,       // 보다
  until,      // 까지
  from,       // 부터
  other,      // 만 처럼
  adnominal,  // endings: 늘어난
  connective,
  final,
  quote,            // 다고
  noun,             // looks like a verb or a josa, and is a noun: 광고
  adverb,           // carries no link: 크게
  bound,            // joins the number before it: 안팎
  attribute,        // 매출
  attribute_end,    // 점유율 by its end
  plain,            // ends like an attribute: 차량
  modifier,         // before an attribute: 현금성
  light,            // never a subject: 것
  category,         // 업체
  title,            // 사장
  insider,          // 사장, who speaks for the company
  anaphor,          // 이 회사
  quoting,          // 밝혔다, by its beginning
  adnominal_word,   // 쓴: a whole verb
  connective_word,  // 보고
  institution,      // a name by its end: 전자
  relational,       // says nothing without the noun before it: 점포 수
  flow,             // measured over a time: 매출
  crowd,            // people who are counted, and of nobody: 관중
  owned,            // always of somebody: 매출
  common,           // may be of nobody: 금리
};
// Which way a word of the section of changes goes.
enum class ChangeDirection : std::uint8_t {
  none,  // begins like a word of change, and is none
  up,
  down,
  flat,
  more,  // 많은, 높은: up beside an earlier time
  less,
};
inline constexpr std::array<std::string_view, 6> kDirectionNames{"none", "up", "down", "flat", "more", "less"};

inline constexpr int kLinks = 40;

inline constexpr std::array<std::string_view, kLinks> kLinkNames{"topic",
                                                                 "place",
                                                                 "also",
                                                                 "subject",
                                                                 "object",
                                                                 "of",
                                                                 "at",
                                                                 "in",
                                                                 "to",
                                                                 "by",
                                                                 "with",
                                                                 "than",
                                                                 "until",
                                                                 "from",
                                                                 "other",
                                                                 "adnominal",
                                                                 "connective",
                                                                 "final",
                                                                 "quote",
                                                                 "noun",
                                                                 "adverb",
                                                                 "bound",
                                                                 "attribute",
                                                                 "attribute_end",
                                                                 "plain",
                                                                 "modifier",
                                                                 "light",
                                                                 "category",
                                                                 "title",
                                                                 "insider",
                                                                 "anaphor",
                                                                 "quoting",
                                                                 "adnominal_word",
                                                                 "connective_word",
                                                                 "institution",
                                                                 "relational",
                                                                 "flow",
                                                                 "crowd",
                                                                 "owned",
                                                                 "common"};

}  // namespace krnum::detail
