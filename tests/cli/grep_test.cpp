// grep: every habit of grep's, and what its conditions find, on one small folder.
#include <gtest/gtest.h>

#include "cli/command.h"

namespace krnum::test {
namespace {

void fill(const Folder& folder) {
  folder.write("a.txt",
               "매출은 3조원이다.\n직원은 500명 이상이다.\n면적은 100㎡다.\n없음\n수출은 30억 달러다.\n5% 늘었다.\n");
  folder.write("b.txt", "영업이익은 2000억원이다.\n\n4월 3일에 12% 늘었다.");
  folder.write("crlf.txt", "3원\r\n둘\r\n");
  folder.write("s.txt", "매출은 3조원이다. 12% 늘었다.\n\n비용은 500원이다.\n");
  folder.write("d.txt", "지난달 14일에 샀다.\n");
  folder.write("n.txt", "GPT-3가 나왔다.\n");
  folder.write("r.jsonl",
               "{\"id\":\"하나\",\"date\":\"2022-05-20\",\"text\":\"지난 14일 문을 열었다.\"}\n"
               "{\"title\":\"두 명\",\"id\":\"둘\",\"date\":\"2022-08-20\",\"text\":\"지난 14일 3만원을 냈다.\"}\n");
  folder.write("cp949.txt", "\xb0\xaa\xc0\xba 3\xbf\xf8\n");
  folder.shell("mkdir sub && echo '가격은 5조원.' | tee sub/c.log > sub/c.txt");
}

TEST(Grep, HasTheHabitsOfGrep) {
  const Folder folder;
  fill(folder);
  expect_cases(folder, "cli/grep.tsv", "␛", "\x1b");
}

TEST(Grep, AnswersTheSameOnAnyNumberOfThreads) {
  const Folder folder;
  fill(folder);
  for (const std::string condition : {"money", "attribute ~ .", "not money"}) {
    const Ran one = folder.run({"grep", "-rn", "--threads", "1", condition, "."});
    EXPECT_EQ(folder.run({"grep", "-rn", "--threads", "4", condition, "."}).out, one.out) << condition;
    EXPECT_EQ(one.status, 0) << condition;
  }
}

// Where no line needs another to be understood, lines that are read for themselves give the same.
TEST(Grep, LinesForThemselvesPrintAsAFileDoes) {
  const Folder folder;
  fill(folder);
  std::string many;
  for (int i = 0; i < 2'000; ++i) {
    many += std::string(200, 'a') + (i % 7 == 0 ? " 매출은 3조원이다.\n" : i % 7 == 1 ? "\n\n" : "\n");
  }
  folder.write("many.txt", many);
  for (const std::string files :
       {"a.txt", "a.txt b.txt nowhere.txt crlf.txt", "many.txt a.txt", "- < many.txt", "- < /dev/null"}) {
    for (const std::string habits : {"", "-n", "-c", "-l", "-q", "-v -n", "-m 3 -n", "-nA2", "-nB1", "-m2 -C1 -n",
                                     "-H --color always", "-h -C2 --color always", "-m 1 -c", "--sentence -n"}) {
      for (const std::string condition : {"money", "'not count'"}) {
        const std::string line = "\"$KRNUM\" grep " + habits + " " + condition + " --threads 3 ";
        const Ran whole = folder.shell(line + files), lines = folder.shell(line + "--lines " + files);
        EXPECT_TRUE(lines.out == whole.out) << line << files << "\n" << lines.out.substr(0, 300);
        EXPECT_EQ(lines.err, whole.err) << line << files;
        EXPECT_EQ(lines.status, whole.status) << line << files;
      }
    }
  }
}

TEST(Grep, AloneItsShortFlagAsksForHelp) {
  const Ran help = krnum({"grep", "--help"});
  EXPECT_EQ(krnum({"grep", "-h"}).out, help.out);
  EXPECT_NE(help.out.find("-h, --no-filename"), std::string::npos);
  EXPECT_EQ(help.out.find("-h, --help"), std::string::npos);
}

}  // namespace
}  // namespace krnum::test
