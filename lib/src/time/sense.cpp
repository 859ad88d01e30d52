#include "time/sense.h"

#include <string_view>

namespace krnum::detail {
namespace {

constexpr std::uint32_t kSyllable = 3;

// The noun of an event ends without josa: 개막 (사흘 뒤), 만나기 (두 주 전). These syllables end a josa, an adverb or a
// prenominal form instead: 그는, 이미, 지난.
constexpr std::string_view kNoEvent =
    "은는이가을를에의도로와과만서고며면지께랑한인던된할될려게히나니데어아여해다요까써야라즘금직벌";
constexpr WordList kNoEventWords =
    "약|불과|꼭|딱|바로|이미|벌써|지금|현재|오늘|정확히|무려|겨우|대략|거의|단|최근|또|총|대충|한참|다시|향후|앞으로|"
    "매일|얼추|이제|오는|지난|"
    "그냥|방금|어제|내일|올해|당시|한편|우리|그때|먼저|이날|모두|다만|혹은|또는|내가|네가|제가|만약|아마|영화|드라마|"
    "작품|애니메이션|소설|"
    "사진";

}  // namespace

bool season_meant(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  if (scan.hangul_before(at)) return false;
  constexpr WordList kAfter =
      "에|부터|까지|이면|이 되면|이 오|이 왔|을 맞|을 알리|철|과 가을|과 여름|과 겨울|·|ㆍ|, 여름|, 가을";
  return scan.any_of(end, kAfter) != 0 || scan.any_before(at, "겨울과 |가을과 |여름과 ");
}

bool stretch_meant(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  constexpr WordList kAfter =
      "에 |에는|에도|엔 |의 |부터|까지|이후|이래|무렵|풍|시대| 시대| 유럽| 후기| 초기| 중기| 말기|을 맞|을 앞두";
  return !scan.hangul_before(at) && scan.any_of(end, kAfter) != 0;
}

bool month_meant(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  return !scan.hangul_before(at) && scan.any_of(end, "에 |에는|에도|부터|까지|과 |은 |의 |이면|경 |쯤") != 0;
}

bool part_of_day_meant(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  if (scan.hangul_before(at)) return false;
  if (scan.any_of(end, "에서 ") == 0 && scan.any_of(end, "에|부터|까지|늦게|중 |이면|마다") != 0) return true;
  if (scan.any_of(scan.spaces(end), "사이|늦게|동안|한때|기온|최고기온|하늘") != 0) return true;
  constexpr RoleSet kDays = set_of(CalendarRole::day) | set_of(CalendarRole::day_of) | set_of(CalendarRole::weekday) |
                            set_of(CalendarRole::weekend);
  if (scan.opening_word_before(at, kDays)) return true;
  const std::uint32_t before = scan.spaces_before(at);
  if (before == at) return false;
  const std::string_view text = scan.text().substr(0, before);
  return text.ends_with(')') || (text.ends_with("일") && before > kSyllable && scan.digit(before - kSyllable - 1));
}

bool meal_meant(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  if (scan.any_of(at, "점심|저녁|아침") == 0) return false;
  return scan.any_of(end, "을 |밥|상을|거리") != 0 || scan.any_of(scan.spaces(end), "식사|메뉴|먹") != 0;
}

bool midnight_meant(const Scan& scan, std::uint32_t end) {
  return scan.any_of(scan.spaces(end), "능력|작용|노력|결의|운동|기능|선언") == 0;
}

bool holiday_meant(const Scan& scan, std::uint32_t at, Scan::Word word) {
  const CalendarRow& row = *word.calendar;
  bool doubtful = false;
  switch (row.role) {
    case CalendarRole::solar_term:
    case CalendarRole::term_rule:
      doubtful = row.n[1] != 0;
      break;
    case CalendarRole::holiday:
      doubtful = row.n[2] != 0;
      break;
    case CalendarRole::lunar_holiday:
      doubtful = row.n[2] != 0 || word.end - at == kSyllable;  // 설
      break;
    case CalendarRole::event:
      doubtful = row.n[3] != 0;
      break;
    default:
      break;
  }
  if (!doubtful) return true;
  if (row.role == CalendarRole::event) {
    // 6.25전쟁, 4.19 혁명: with the noun of the event, figures with a point are no decimal.
    return scan.any_of(scan.spaces(word.end),
                       "전쟁|혁명|의거|운동|민주|참전|사변|묘지|쿠데타|항쟁|테러|계엄|선언|광복절|만세") != 0;
  }
  if (row.role == CalendarRole::solar_term || row.role == CalendarRole::term_rule) {
    // 소한인 5일, 동지가 지나면
    if (scan.is(word.end, "인 ") && scan.digit(word.end + kSyllable + 1)) return true;
    if (scan.any_of(word.end, "이 지나면|가 지나면|이 지나고|가 지나고|이 지났|가 지났|이 지나자|가 지나자|날") != 0)
      return true;
    return scan.any_before(at, "절기인 |절기 |절기상 |절기 중 하나인 ");
  }
  // 설에 (만나다), but not (그가 왔다는) 설에.
  if (word.end - at == kSyllable && !scan.any_before(scan.spaces_before(at), "는|란|던|인|한|의") &&
      scan.any_of(word.end, "에 |에는|에도|까지|부터|이 다가|이 지나|날|·추석|ㆍ추석|과 추석|이나 추석|, 추석") != 0) {
    return true;
  }
  return scan.any_of(scan.spaces(word.end),
                     "연휴|명절|차례|선물|귀성|대목|세뱃|특선|특집|당일|을 앞두고|을 맞아|을 쇠|전후") != 0;
}

bool other_event_meant(const Scan& scan, std::uint32_t end) {
  return scan.any_of(scan.spaces(end), "총선|대선|지방선거|지선|재보|보궐|선거|대책|부동산|개각|전당대회|전대") != 0;
}

bool even_so_long(const Scan& scan, std::uint32_t at) {
  return scan.any_of(
             at, "도 안 |도 더 |도 채 |도 못 |도 넘|도 되지|도 되기|도 남지|도 걸리지|도 훨씬|도 지나지|도 아니") != 0;
}

bool rest_of_day_meant(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  const std::string_view before = scan.text().substr(0, scan.spaces_before(at));
  constexpr WordList kCounted = "까지|의|에|마지막|마지막으로|이제|단|딱|겨우|만";
  if (kCounted.end(before) != 0) return false;
  return scan.any_of(end, "뿐|만에|만 |짜리|치|씩|간|를 남") == 0 &&
         scan.any_of(scan.spaces(end), "동안|이틀|안에|뒤") == 0;
}

bool counts_from_event(const Scan& scan, std::uint32_t at) {
  std::uint32_t end = scan.spaces_before(at);
  // 개막 불과 사흘 전: the adverb says nothing of what it counts from.
  for (const std::string_view adverb : {"불과", "약", "겨우", "고작", "딱", "꼭"}) {
    const auto begin = static_cast<std::uint32_t>(end - adverb.size());
    if (end != at && end > adverb.size() && scan.is(begin, adverb) && scan.byte(begin - 1) == ' ') {
      at = begin;
      end = scan.spaces_before(at);
      break;
    }
  }
  if (end == at || !scan.hangul_before(end)) return false;
  std::uint32_t begin = end;
  for (int i = 0; i < 12 && scan.hangul_before(begin); ++i) begin -= kSyllable;
  const std::string_view word = scan.text().substr(begin, end - begin);
  if (word.size() < 2 * kSyllable) return false;
  const std::string_view last = word.substr(word.size() - kSyllable);
  if (last == "기" || word == "그로부터" || word == "이로부터") return true;
  if (WordList("사고|신고|선고|공고|출고|해고|구속|체포").end(word) != 0) return true;  // 고 is no josa in these
  for (std::size_t i = 0; i < kNoEvent.size(); i += kSyllable) {
    if (kNoEvent.substr(i, kSyllable) == last) return false;
  }
  if (scan.any_of(begin, kNoEventWords) == end) return false;
  bool calendar = false;
  scan.each_word(begin, Role::calendar, [&](Scan::Word w) { calendar = calendar || w.end == end; });
  return !calendar;
}

}  // namespace krnum::detail
