// The guard on summaries: an altered number is caught, a faithful paraphrase is left in peace.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "krnum/query.h"
#include "support/cases.h"

namespace krnum {
namespace {

const Checker& checker() {
  static const Checker one;
  return one;
}

bool is_flagged(const Claim& c) {
  return c.status == ClaimStatus::unsupported || c.status == ClaimStatus::misattributed;
}

struct Score {
  std::size_t cases = 0, caught = 0;    // pairs with an altered number; those whose number is flagged
  std::size_t claims = 0, flagged = 0;  // numbers of the faithful summaries
  std::map<std::string, int> missed;    // by what was altered
};

Score score(const std::string& name) {
  Score out;
  for (const test::Case& c : test::read_cases(name, 6)) {
    ++out.cases;
    const CheckReport faithful = checker().check(c[0], c[1]);
    out.claims += faithful.claims.size();
    for (const Claim& claim : faithful.claims) out.flagged += is_flagged(claim);
    const CheckReport altered = checker().check(c[0], c[2]);
    const bool found = std::any_of(altered.claims.begin(), altered.claims.end(), [&](const Claim& claim) {
      const std::string_view core = claim.mention.core.of(c[2]);
      return is_flagged(claim) && (core.find(c[3]) != core.npos || c[3].find(core) != c[3].npos);
    });
    out.caught += found;
    out.missed[c[4]] += !found;
  }
  return out;
}

void expect(const Score& score, double least_caught, double most_flagged) {
  for (const auto& [what, count] : score.missed) testing::Test::RecordProperty("missed_" + what, count);
  testing::Test::RecordProperty("flagged_in_vain", static_cast<int>(score.flagged));
  EXPECT_GE(static_cast<double>(score.caught), least_caught * static_cast<double>(score.cases))
      << score.caught << " of " << score.cases;
  EXPECT_LE(static_cast<double>(score.flagged), most_flagged * static_cast<double>(score.claims))
      << score.flagged << " of " << score.claims;
}

TEST(Checker, CatchesWhatWasAlteredAndNothingElse) { expect(score("query/pairs.tsv"), 0.98, 0.01); }

// The floor of texts that the rules were not made from.
TEST(Checker, DoesNotMuchWorseOnOtherTexts) { expect(score("query/later_pairs.tsv"), 0.92, 0.05); }

TEST(Checker, JudgesAsItsCasesSay) {
  for (const test::Case& c : test::read_cases("query/claims.tsv", 4)) {
    const CheckReport report = checker().check(c[0], c[1]);
    const auto claim = std::find_if(report.claims.begin(), report.claims.end(),
                                    [&](const Claim& one) { return one.mention.core.of(c[1]) == c[2]; });
    ASSERT_NE(claim, report.claims.end()) << c.where << ": no claim " << c[2] << " in " << c[1];
    EXPECT_EQ(name_of(claim->status), c[3]) << c.where << ": " << c[2] << " of " << c[0];
  }
}

// With a reference date both texts are read against it, and as they stand.
TEST(Checker, ReadsDatesAgainstTheReference) {
  const auto reference = Reference::parse("2022-06-20");
  const std::string_view source = "회사는 지난해 5월 문을 열었고 이달 14일 손님 1만 명을 넘겼다.";
  const auto flagged = [&](std::string_view summary) {
    const CheckReport report = checker().check(source, summary, *reference);
    return !report.holds();
  };
  EXPECT_FALSE(flagged("2021년 5월에 열었다."));
  EXPECT_TRUE(flagged("2020년 5월에 열었다."));
  EXPECT_FALSE(flagged("6월 14일에 손님이 1만 명이 됐다."));
  EXPECT_TRUE(flagged("6월 24일에 손님이 1만 명이 됐다."));
}

// The source tells another number of what the claim names.
TEST(Checker, SwappedSubjectsAreMisattributed) {
  const CheckReport report =
      checker().check("서울은 3도, 부산은 7도로 예보됐다.", "서울은 7도, 부산은 3도로 예보됐다.");
  EXPECT_EQ(report.count(ClaimStatus::misattributed), 2U);
  EXPECT_TRUE(checker().check("서울은 3도, 부산은 7도로 예보됐다.", "부산은 7도, 서울은 3도로 예보됐다.").holds());
}

std::string article(const std::string& id) {
  std::ifstream in(std::string(KRNUM_SOURCE_DIR) + "/corpus/articles/" + id + ".txt");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string flagged(const std::string& id, const std::string& date, std::string_view summary) {
  const auto reference = Reference::parse(date);
  std::string out;
  for (const Claim& claim : checker().check(article(id), summary, *reference).claims) {
    if (!is_flagged(claim)) continue;
    out.append(out.empty() ? "" : "|").append(claim.mention.core.of(summary));
  }
  return out;
}

// Whole summaries as a language model writes them: one wrong figure, and nothing else, is found.
TEST(Checker, FindsTheOneWrongFigureOfASummary) {
  const std::string earnings =
      "모퉁이리테일은 2023년 2분기 매출 2조 972억 원(전년 대비 +9.8%), 영업이익 653억 원(-6.0%)을 기록했다. "
      "온누리유통은 "
      "매출 약 1조 9,500억 원, 영업이익 781억 원으로 이익률 4.0%를 냈다. 두 회사 점포는 각각 1만 7,213개와 1만 "
      "7,048개이며 "
      "6개월간 892개 증가했다. 점포당 하루 매출은 186만 원으로 2.7% 감소했고, 전기요금 인상(kWh당 8원)으로 점포당 월 "
      "20만 "
      "원가량 부담이 늘었다. 4,500원 도시락은 5개월 만에 1,200만 개 팔렸다. 물류센터가 10월에 완공되면 연 140억 원을 "
      "아낀다.";
  EXPECT_EQ(flagged("earnings-011", "2023-08-10", earnings), "");
  std::string wrong = earnings;
  wrong.replace(wrong.find("781억"), 6, "718억");
  EXPECT_EQ(flagged("earnings-011", "2023-08-10", wrong), "718억 원");

  const std::string weather =
      "제11호 태풍이 시속 16km로 북상 중이다. 4일 15시 기준 중심기압은 940hPa, 최대풍속은 초속 47m다. 5일 밤 9시 "
      "서귀포 "
      "남남서쪽 180km, 6일 새벽 3시 통영 남서쪽 110km를 지나 6일 오전 6~7시쯤 경남에 상륙한다. 상륙 시 기압은 약 "
      "950hPa로 "
      "1959년 사라(951.5hPa), 2003년 매미(954hPa)보다 낮다. 6일까지 전국 10~30cm, 제주 산지 600mm 이상의 비가 "
      "예보됐다. "
      "2003년 매미 때 마산에서 18명이 숨졌다. 제주공항 248편이 결항했고 부산 주민 2,300여 명에게 대피를 권고했다.";
  EXPECT_EQ(flagged("weather-013", "2022-09-04", weather), "");
  wrong = weather;
  wrong.replace(wrong.find("248편"), 6, "284편");
  EXPECT_EQ(flagged("weather-013", "2022-09-04", wrong), "284편");
}

// Quoting is never wrong, whatever the sentences before say.
TEST(Checker, LeavesEverySentenceOfATextInPeace) {
  const std::string_view text =
      "물수제비는 28편을 냈다. 전 세계 555개 학교가 보낸 2263편 가운데 본선에 오른 것은 열여덟 편뿐이었다.\n"
      "코스닥에 상장된 별무리 주가는 10일 4만1850원까지 뛰었다가 3만6700원으로 밀렸고 이튿날에는 6.8% 더 빠졌다.";
  EXPECT_TRUE(checker().check(text, text).holds());
  EXPECT_TRUE(checker().check(text, text.substr(text.find("전 세계"))).holds());
  EXPECT_TRUE(checker().check(text, text.substr(text.find("코스닥"))).holds());
}

TEST(Checker, ComparesATextWithItself) {
  for (const test::Case& c : test::read_cases("query/restatements.tsv", 4)) {
    const CheckReport report = checker().check_restatements(c[0]);
    if (c[1] == "-") {
      EXPECT_TRUE(report.claims.empty()) << c.where << ": " << report.claims.front().mention.core.of(c[0]);
      continue;
    }
    ASSERT_EQ(report.claims.size(), 1U) << c.where << ": " << c[0];
    const Claim& claim = report.claims.front();
    EXPECT_EQ(claim.mention.core.of(c[0]), c[1]) << c.where;
    EXPECT_EQ(name_of(claim.status), c[2]) << c.where << ": " << c[0];
    EXPECT_EQ(claim.support.of(c[0]), c[3]) << c.where << ": " << c[0];
  }
}

TEST(Checker, CountsItsClaims) {
  const CheckReport report =
      checker().check("매출은 3조2000억원, 직원은 40명이다.", "매출은 3조원, 직원은 41명, 공장은 4곳이다.");
  EXPECT_EQ(report.claims.size(), 3U);
  EXPECT_EQ(report.count(ClaimStatus::rounded), 1U);
  EXPECT_EQ(report.count(ClaimStatus::unsupported), 2U);
  EXPECT_FALSE(report.holds());
  EXPECT_TRUE(checker().check("", "").claims.empty());
  EXPECT_TRUE(checker().check("", "여러 명이 이날 왔다.").holds());
  EXPECT_EQ(name_of(ClaimStatus::misattributed), "misattributed");
}

}  // namespace
}  // namespace krnum
