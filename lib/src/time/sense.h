// Which of its senses a calendar word has, by the words beside it: 봄 a season or what was seen, 밤 a night or a
// chestnut, 설 a day or a theory, 사흘 뒤 after today or after an event.
#pragma once

#include "time/scan.h"

namespace krnum::detail {

// The word from `at` to `end` is a season: 봄에, 봄과 여름.
bool season_meant(const Scan& scan, std::uint32_t at, std::uint32_t end);
// 중세의, 세밑에: whether a word for a stretch of time is used as one; 중세 is also a heavy tax.
bool stretch_meant(const Scan& scan, std::uint32_t at, std::uint32_t end);
// It is a month whose name is another word as often: 칠월에, 사월부터; but 사월이, 이월된.
bool month_meant(const Scan& scan, std::uint32_t at, std::uint32_t end);
// It is a part of a day: 밤에, 14일 밤.
bool part_of_day_meant(const Scan& scan, std::uint32_t at, std::uint32_t end);
// It is the meal: 점심을 먹다, 저녁 식사.
bool meal_meant(const Scan& scan, std::uint32_t at, std::uint32_t end);
// It is the midnight, not 자정 능력.
bool midnight_meant(const Scan& scan, std::uint32_t end);
// A holiday whose word is another word as often is meant: 설 연휴, 설을 앞두고, 24절기인 대한.
bool holiday_meant(const Scan& scan, std::uint32_t at, Scan::Word word);
// The figures of a dated event name another one: 6·3 대선, 8·2 대책.
bool other_event_meant(const Scan& scan, std::uint32_t end);
// The eojeol before `at` is the bare noun of an event, so that 뒤 and 전 count from it: 개막 (사흘 뒤).
bool counts_from_event(const Scan& scan, std::uint32_t at);

// 1년도 안 됐다, 10년도 더 된: 도 at `at` stresses a length, and no 2014년도 is meant.
bool even_so_long(const Scan& scan, std::uint32_t at);

// 남은 하루 잘 보내세요: what is left of a day; but not 시험까지 남은 하루, one day that is left.
bool rest_of_day_meant(const Scan& scan, std::uint32_t at, std::uint32_t end);

}  // namespace krnum::detail
