// Sentences of our own: what must be found, what must not, and the laws of spans.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "krnum/extract.h"
#include "support/cases.h"

namespace krnum {
namespace {

std::string value_of(const Amount& a) {
  switch (a.form) {
    case Amount::Form::none:
      return "";
    case Amount::Form::exact:
      return a.low.to_string();
    case Amount::Form::range:
      return a.low.to_string() + ".." + a.high.to_string();
    case Amount::Form::digits:
      return a.digits;
    case Amount::Form::parts:
      break;
  }
  std::string out;
  for (const Decimal& part : a.parts) out += (out.empty() ? "" : ":") + part.to_string();
  return out;
}

// core=kind:value:unit | …
std::string shown(std::string_view text, const Extraction& found) {
  std::string out;
  for (const Mention& m : found.mentions) {
    if (!out.empty()) out += " | ";
    const std::string value = value_of(m.amount);
    out += std::string(m.core.of(text)) + "=" + std::string(name_of(m.kind)) + ":" +
           (value.empty() ? m.time.iso : value) + ":" + code_of(m.unit);
  }
  return out;
}

const Extractor& extractor() {
  static const Extractor e;
  return e;
}

TEST(Mention, ReadsWhatASentenceHolds) {
  for (const char* name : {"mention/positives.tsv", "mention/loose.tsv"}) {
    for (const auto& c : test::read_cases(name, 2)) {
      EXPECT_EQ(shown(c[0], extractor().extract(c[0])), c[1]) << c.where << ": " << c[0];
    }
  }
}

// core|kind|time ; …, resolved against a reference date.
TEST(Mention, ReadsTheCalendarOfASentence) {
  for (const auto& c : test::read_cases("mention/calendar.tsv", 3)) {
    const auto reference = Reference::parse(c[1]);
    ASSERT_TRUE(reference) << c.where;
    std::string found;
    for (const Mention& m : extractor().extract(c[0], *reference).mentions) {
      if (!found.empty()) found += " ; ";
      found += std::string(m.core.of(c[0])) + "|" + std::string(name_of(m.kind)) + "|" +
               (m.time.iso.empty() ? "-" : m.time.iso);
    }
    EXPECT_EQ(found, c[2]) << c.where << ": " << c[0];
  }
}

TEST(Mention, LeavesOrdinaryWordsAlone) {
  for (const char* name : {"mention/negatives.tsv", "mention/loose_negatives.tsv"}) {
    for (const auto& c : test::read_cases(name, 2)) {
      EXPECT_EQ(shown(c[0], extractor().extract(c[0])), "") << c.where << ": " << c[0] << " (" << c[1] << ")";
    }
  }
}

// The sentences are written, not stamped out: no five eojeol in a row stand in more than two of them.
TEST(Mention, NegativesAreNotMadeFromFrames) {
  std::map<std::string, std::set<std::string>> places;
  for (const auto& c : test::read_cases("mention/negatives.tsv", 2)) {
    std::vector<std::string> words;
    std::istringstream in(c[0]);
    for (std::string word; in >> word;) words.push_back(word);
    for (std::size_t i = 0; i + 5 <= words.size(); ++i) {
      std::string five;
      for (std::size_t k = i; k < i + 5; ++k) five += words[k] + " ";
      places[five].insert(c.where);
    }
  }
  for (const auto& [five, where] : places) EXPECT_LE(where.size(), 2u) << five;
}

}  // namespace
}  // namespace krnum
