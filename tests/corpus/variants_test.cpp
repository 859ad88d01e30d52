// The same article in another encoding or form gives the same records; without spaces it gives what it can.
#include <gtest/gtest.h>

#include <iostream>

#include "corpus/articles.h"

namespace krnum {
namespace {

TEST(Articles, BreakNoRule) {
  for (const GoldDocument& document : test::articles()) {
    const auto breach = find_breach(document);
    EXPECT_FALSE(breach) << document.id << ": " << document.mentions[breach->mention].text << ": "
                         << describe(breach->rule);
  }
}

// What is found in `document`, moved to `variant` as gold would be.
std::vector<AnnotatedMention> moved(GoldDocument document, std::vector<AnnotatedMention> found, Variant variant) {
  document.mentions = std::move(found);
  return make_variant(document, variant)->mentions;
}

TEST(Variants, OfFormAndEncodingGiveTheSameRecords) {
  const Extractor extractor;
  int unwritable = 0;
  for (const GoldDocument& document : test::articles()) {
    const std::vector<AnnotatedMention> found = test::found_in(document, extractor);
    for (const Variant variant : {Variant::nfd, Variant::fullwidth, Variant::cp949}) {
      const auto varied = make_variant(document, variant);
      if (!varied) {
        ++unwritable;
        continue;
      }
      EXPECT_EQ(find_breach(*varied), std::nullopt) << document.id << " " << name_of(variant);
      const std::vector<AnnotatedMention> again = test::found_in(*varied, extractor);
      const std::vector<AnnotatedMention> wanted = moved(document, found, variant);
      EXPECT_EQ(again.size(), wanted.size()) << document.id << " " << name_of(variant);
      for (std::size_t i = 0; i < std::min(again.size(), wanted.size()); ++i)
        ASSERT_EQ(again[i], wanted[i]) << document.id << " " << name_of(variant) << ": " << wanted[i].text << " now "
                                       << again[i].text;
    }
  }
  std::cout << unwritable << " articles hold what code page 949 cannot write\n";
}

TEST(Variants, WithoutSpacesAreMeasured) {
  const Extractor extractor;
  Scorer spaced, unspaced;
  for (const GoldDocument& document : test::articles()) {
    const auto varied = make_variant(document, Variant::unspaced);
    ASSERT_EQ(find_breach(*varied), std::nullopt) << document.id;
    spaced.add(document.mentions, test::found_in(document, extractor));
    unspaced.add(varied->mentions, test::found_in(*varied, extractor));
  }
  std::cout << "span F1 " << *spaced.total().span.f1() << ", without spaces " << *unspaced.total().span.f1() << "\n";
  EXPECT_GT(*unspaced.total().span.f1(), 0.5);
}

}  // namespace
}  // namespace krnum
