// The condition language: what is wrong has its place, and what is right answers the same in brackets and said twice,
// with witnesses that stand in the passage.
#include <algorithm>
#include <string>

#include "fuzz/fuzz.h"
#include "krnum/query.h"
#include "krnum/text.h"

namespace {

using namespace krnum;

constexpr std::string_view kText =
    "2022년 한빛전자의 매출은 3조원이고 이익률은 전년 대비 12% 늘었다.\n"
    "지난해 5월 14일 오전 9시 30분, 직원 500명 이상이 10~20km를 걸었다. 서울은 영하 3도, 경기는 3-1로 끝났다.\n"
    "전화 02-1234-5678, 3호선, 두 배, 3분의 1, 32세, 매주 월요일, 사흘 동안, 여러 명.";

struct Document {
  Extraction found;
  std::vector<Fact> facts;

  Numbers numbers() const { return {kText, found.mentions, facts}; }
};

Document read() {
  Document out;
  out.found = Extractor({.all = true}).extract(kText, Reference{.year = 2022, .month = 6, .day = 20});
  out.facts = Linker().link(kText, out.found.mentions);
  return out;
}

struct Answer {
  Truth truth;
  std::vector<std::uint32_t> witnesses;
  friend bool operator==(const Answer&, const Answer&) = default;
};

Answer answer(const Condition& condition, const Document& document) {
  Answer out{Truth::no, {}};
  const auto count = static_cast<std::uint32_t>(document.found.mentions.size());
  out.truth = condition.test(document.numbers(), 0, count, out.witnesses);
  FUZZ_CHECK(std::is_sorted(out.witnesses.begin(), out.witnesses.end()));
  FUZZ_CHECK(std::adjacent_find(out.witnesses.begin(), out.witnesses.end()) == out.witnesses.end());
  FUZZ_CHECK(out.witnesses.empty() || out.witnesses.back() < count);
  FUZZ_CHECK(out.truth != Truth::no || out.witnesses.empty());
  return out;
}

void check_passages(const Condition& condition, const Document& document) {
  for (const Passage::Unit unit : {Passage::Unit::line, Passage::Unit::sentence}) {
    std::uint32_t end = 0, line = 1;
    condition.each_passage(document.numbers(), unit, [&](const Passage& passage) {
      FUZZ_CHECK(end <= passage.span.begin && passage.span.begin <= passage.span.end && line <= passage.line);
      for (const std::uint32_t m : passage.mentions)
        FUZZ_CHECK(passage.span.contains(document.found.mentions[m].core.begin));
      end = passage.span.end;
      line = passage.line;
      return true;
    });
    FUZZ_CHECK(end <= kText.size());
  }
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  static const Extractor extractor;
  static const Document document = read();
  const Reference reference{.year = 2022, .month = 6, .day = 20};

  const auto condition = Condition::parse(bytes, extractor, reference);
  if (!condition) {
    const Span place = condition.error().span;
    FUZZ_CHECK(place.begin <= place.end && place.end <= bytes.size());
    FUZZ_CHECK(!describe(condition.error()).empty());
    return;
  }
  const Answer once = answer(*condition, document);
  check_passages(*condition, document);
  // A value may hold brackets, quotes and blanks of its own; without them the text is whole wherever it stands.
  if (bytes.find_first_of("()'\"") != bytes.npos) return;
  const std::string text(bytes);
  const auto bracketed = Condition::parse("( " + text + " )", extractor, reference);
  FUZZ_CHECK(bracketed && answer(*bracketed, document) == once);
  FUZZ_CHECK(bracketed->asks_facts() == condition->asks_facts());
  const auto twice = Condition::parse("( " + text + " ) or ( " + text + " )", extractor, reference);
  FUZZ_CHECK(twice && answer(*twice, document) == once);
  const auto denied = Condition::parse("not not ( " + text + " )", extractor, reference);
  FUZZ_CHECK(denied && answer(*denied, document).truth == once.truth);
}
