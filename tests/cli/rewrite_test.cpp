// rewrite as a user runs it: texts, lines, records, the records of --changes, and what it says of what is bad.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "cli/command.h"

namespace krnum::test {
namespace {

constexpr std::string_view kText = "사과 3개를 2,500원에 샀다.\n국민의 2/3은 3 × 4를 안다 \xF0\x9F\x98\x80 5명.\n";

TEST(RewriteCommand, TextsAsTheyStand) {
  EXPECT_EQ(krnum({"rewrite", "--to", "spoken"}, "사과 3개를 샀다.").out, "사과 세 개를 샀다.");
  EXPECT_EQ(krnum({"rewrite", "--to", "digits"}, "세 명\r\n\n네 명\n").out, "3명\r\n\n4명\n");
  EXPECT_EQ(krnum({"rewrite", "--to", "mixed"}, "250,000,000원").out, "2억5000만원");
  EXPECT_EQ(krnum({"rewrite", "--to", "digits", "--symbols"}, "오천 원").out, "₩5000");
  EXPECT_EQ(krnum({"rewrite", "--to", "spoken"}, "").out, "");
  EXPECT_EQ(krnum({"rewrite", "--to", "spoken"},
                  "\xEF\xBB\xBF"
                  "3명")
                .out,
            "\xEF\xBB\xBF세 명");
}

TEST(RewriteCommand, LinesKeepTheirEnds) {
  const Ran ran = krnum({"rewrite", "--to", "spoken", "--lines"}, "3명\r\n\r\n4명\n\n5명");
  EXPECT_EQ(ran.out, "세 명\r\n\r\n네 명\n\n다섯 명");
  EXPECT_EQ(krnum({"rewrite", "--to", "spoken", "--lines"}, "그는 천천히 걸었다.\r\n").out, "그는 천천히 걸었다.\r\n");
  EXPECT_EQ(krnum({"rewrite", "--to", "spoken", "--lines"}, "3명\r").out, "세 명\r");
}

TEST(RewriteCommand, ThreadsMakeNoDifference) {
  std::string input;
  for (int i = 0; i < 3000; ++i)
    input += "참가자 " + std::to_string(i) + "명이 " + std::to_string(i % 24) + "시에 왔다.\r\n";
  for (const char* to : {"spoken", "digits", "mixed"}) {
    const std::string one = krnum({"rewrite", "--to", to, "--lines", "--threads", "1"}, input).out;
    EXPECT_EQ(std::count(one.begin(), one.end(), '\r'), 3000);
    for (const char* threads : {"2", "4"}) {
      EXPECT_TRUE(krnum({"rewrite", "--to", to, "--lines", "--threads", threads}, input).out == one) << to;
    }
  }
}

TEST(RewriteCommand, RecordsComeBackWithTheirFields) {
  EXPECT_EQ(krnum({"rewrite", "--to", "spoken", "--jsonl", "--keep", "n"},
                  "{\"id\":\"a\",\"text\":\"3개\\r\\n\\\"2명\\\"\",\"n\":{\"x\":1}}\n{\"text\":\"배\"}\n")
                .out,
            "{\"id\":\"a\",\"text\":\"세 개\\r\\n\\\"두 명\\\"\",\"n\":{\"x\":1}}\n"
            "{\"id\":\"-:2\",\"text\":\"배\",\"n\":null}\n");
  EXPECT_EQ(krnum({"rewrite", "--to", "digits", "--jsonl", "--field", "body"}, "{\"id\":7,\"body\":\"세 명\"}\n").out,
            "{\"id\":\"7\",\"body\":\"3명\"}\n");
}

// The value of a field that holds a number or a string, as it is written.
std::string field(const std::string& record, const std::string& name) {
  const std::string key = "\"" + name + "\":";
  std::size_t begin = record.find(key);
  if (begin == std::string::npos) return {};
  begin += key.size();
  if (record[begin] != '"') return record.substr(begin, record.find_first_of(",}", begin) - begin);
  return record.substr(begin + 1, record.find('"', begin + 1) - begin - 1);
}

std::size_t number(const std::string& record, const std::string& name) {
  return static_cast<std::size_t>(std::atoll(field(record, name).c_str()));
}

// Byte offset of the `count`th unit: a byte, a code point, or a half of UTF-16.
std::size_t byte_of(std::string_view text, std::size_t count, const std::string& offsets) {
  if (offsets == "byte") return count;
  std::size_t at = 0;
  while (count > 0 && at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    count -= std::min<std::size_t>(count, offsets == "utf16" && length == 4 ? 2 : 1);
    at += length;
  }
  return at;
}

TEST(RewriteCommand, ChangesAppliedGiveTheOutput) {
  for (const char* to : {"spoken", "digits", "mixed"}) {
    const std::string input(to == std::string("spoken") ? kText
                                                        : "사과 세 개를 이천오백 원에 샀다. 😀 30,000명과 삼만 원\n");
    const std::string expected = krnum({"rewrite", "--to", to}, input).out;
    ASSERT_NE(expected, input);
    for (const std::string offsets : {"byte", "char", "utf16"}) {
      const Ran ran = krnum({"rewrite", "--to", to, "--changes", "--offsets", offsets}, input);
      EXPECT_EQ(ran.status, 0);
      std::string now;
      std::size_t copied = 0;
      for (const std::string& change : lines_of(ran.out)) {
        const std::size_t begin = byte_of(input, number(change, "start"), offsets);
        const std::size_t end = byte_of(input, number(change, "end"), offsets);
        EXPECT_EQ(input.substr(begin, end - begin), field(change, "text"));
        now += input.substr(copied, begin - copied) + field(change, "replacement");
        copied = end;
        const std::size_t from = byte_of(expected, number(change, "new_start"), offsets);
        const std::size_t stop = byte_of(expected, number(change, "new_end"), offsets);
        EXPECT_EQ(expected.substr(from, stop - from), field(change, "replacement")) << offsets;
      }
      now += input.substr(copied);
      EXPECT_EQ(now, expected) << to << " by " << offsets;
    }
  }
}

TEST(RewriteCommand, SaysWhatIsWrongInOneLine) {
  const auto complains = [](const std::vector<std::string>& arguments, std::string_view input, std::string_view what) {
    const Ran ran = krnum(arguments, input);
    EXPECT_EQ(ran.status, 2) << what;
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_NE(ran.err.find(what), std::string::npos) << ran.err;
    return ran.out;
  };
  complains({"rewrite"}, "3", "rewrite needs --to digits, mixed or spoken");
  complains({"rewrite", "--to", "loud"}, "3", "'loud' is not one of digits, mixed, spoken");
  complains({"rewrite", "--to", "spoken", "none.txt"}, "", "none.txt: no such file");
  complains({"rewrite", "--to", "spoken", "--lines", "--jsonl"}, "3", "contradict");
  complains({"rewrite", "--to", "spoken", "--strict"}, "3\xFF", "ill-formed text at byte 1");
  EXPECT_EQ(complains({"rewrite", "--to", "spoken", "--jsonl"},
                      "{\"text\":\"3명\"}\n{\"text\":3}\n{\"text\":\"4명\"}\n", "-:2: no string field 'text'"),
            "{\"id\":\"-:1\",\"text\":\"세 명\"}\n{\"id\":\"-:3\",\"text\":\"네 명\"}\n");
}

TEST(RewriteCommand, IllFormedBytesStay) {
  const Ran ran = krnum({"rewrite", "--to", "spoken"}, "3명 \xFF\xC0 끝\xED\xA0\x80");
  EXPECT_EQ(ran.out, "세 명 \xFF\xC0 끝\xED\xA0\x80");
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.err.find("ill-formed"), std::string::npos);
}

TEST(RewriteCommand, OwnReadings) {
  const Folder folder;
  folder.write("own.tsv", "[readings]\nGPT-4\tname\tGPT-포\t-\t-\t-\n{대}\tcount\t-\tsino\t0\t-\n");
  EXPECT_EQ(folder.run({"rewrite", "--to", "spoken", "--tables", "own.tsv"}, "GPT-4는 차 3대").out,
            "GPT-포는 차 삼 대");
}

// Each row of a user's own table that cannot be, with its line and column.
TEST(RewriteCommand, OwnReadingsAreChecked) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"13\tmonth\t유월\t-\t-\t-", "2: column 1: this column cannot hold this value: '13'"},
      {"3\tnative\t셋\t-\t-\t-", "2: column 1: this column cannot hold this value: '3'"},
      {"GPT\tname\t지피티\t-\t-\t-", "2: column 1: this column cannot hold this value: 'GPT'"},
      {"6\tmoon\t유월\t-\t-\t-", "2: column 2: this column cannot hold this value: 'moon'"},
      {"6\tmonth\t-\t-\t-\t-", "2: column 3: this column cannot hold this value"},
      {"km/h\tany\t시속 …\t-\t-\t-", "2: column 3: this column cannot hold this value: '시속 …'"},
      {"{대}\tcount\t-\t-\t-\t-", "2: column 3: this column cannot hold this value"},
      {"{대}\tcount\t-\tlatin\t9\t-", "2: column 4: this column cannot hold this value: 'latin'"},
      {"{점}\tbeside\t그림\t-\t-\t-", "2: column 4: this column cannot hold this value"},
      {"{대}\tcount\t-\tnative\t100\t-", "2: column 5: this column cannot hold this value: '100'"},
      {"{대}\tcount\t-\tnative\t-\t-", "2: column 5: this column cannot hold this value"},
      {"{대}\tcount\t-\tsino\t20\t-", "2: column 5: this column cannot hold this value: '20'"},
      {"{대}\tcount\t-\tnative\t20", "2: wrong number of columns for this section"},
  };
  for (const auto& [row, what] : rows) {
    const Folder folder;
    folder.write("own.tsv", "[readings]\n" + row + "\n");
    const Ran ran = folder.run({"rewrite", "--to", "spoken", "--tables", "own.tsv"}, "3명");
    EXPECT_EQ(ran.status, 2) << row;
    EXPECT_EQ(ran.err.find("own.tsv:" + what), 0U) << ran.err;
    EXPECT_EQ(ran.out, "");
  }
}

}  // namespace
}  // namespace krnum::test
