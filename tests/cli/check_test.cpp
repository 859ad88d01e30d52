// check: a source and a summary, one text, pairs of an LLM pipeline; what it prints and how it exits.
#include <gtest/gtest.h>

#include "cli/command.h"

namespace krnum::test {
namespace {

void fill(const Folder& folder) {
  folder.write("source.txt", "한빛전자의 2분기 매출은 3조 2000억원, 직원은 487명이다.\n");
  folder.write("good.txt", "2분기 매출은 3.2조원, 직원은 약 500명.\n");
  folder.write("bad.txt", "매출은 2.3조원.\n");
  folder.write("none.txt", "매출이 늘었다.\n");
  folder.write("cities.txt", "서울은 3도, 부산은 7도다.\n");
  folder.write("swapped.txt", "부산은 3도다.\n");
  folder.write("dated.txt", "2021년 5월 14일에 문을 열었다.\n");
  folder.write("relative.txt", "지난해 5월 문을 열었다.\n");
  folder.write("twice.txt", "매개변수는 204B(2400억개)다. 참가자는 총 5명(남 3명, 여 2명)이다.\n");
  folder.write("pairs.jsonl",
               "{\"id\":\"첫\",\"source\":\"세 명이 왔다.\",\"summary\":\"모두 4명이 왔다.\"}\n\n"
               "{\"source\":\"네 명이 왔다.\",\"summary\":\"4명이 왔다.\"}\n");
  folder.write("broken.jsonl",
               "{\"summary\":\"4명\"}\n[1]\n{\"source\":\"네 명이 왔다.\",\"summary\":\"4명이 왔다.\"}\n");
}

TEST(Check, SaysWhatIsNotSupported) {
  const Folder folder;
  fill(folder);
  expect_cases(folder, "cli/check.tsv", "⇥", "\t");
}

}  // namespace
}  // namespace krnum::test
