#include <gtest/gtest.h>

#include "krnum.h"

namespace krnum {
namespace {

// "약 3만명, 5월" with an ill-formed byte in front: a count and a date.
const std::string kText = "\xFF약 3만명, 5월\n";

std::vector<Mention> mentions() {
  Mention count;
  count.core = {5, 12};
  count.extent = {1, 12};
  count.sentence = {0, 18};
  count.kind = Kind::count;
  count.approx = true;
  count.unit.over = {UnitTerm::kNoun, "명"};
  count.amount = Amount::of(Exact(Decimal(30000)));
  Mention date;
  date.core = date.extent = {14, 18};
  date.sentence = {0, 18};
  date.kind = Kind::date;
  date.time.iso = "XXXX-05";
  return {count, date};
}

std::string write(RecordOptions options, std::span<const KeptField> kept = {}, std::string_view id = "a.txt") {
  const RecordWriter writer(std::move(options));
  std::string out;
  writer.begin(out);
  writer.add({id, kText, kept}, mentions(), out);
  writer.end(out);
  return out;
}

TEST(RecordWriter, JsonLinesHoldTheFieldsInOrder) {
  EXPECT_EQ(write({}),
            R"({"doc":"a.txt","start":5,"end":12,"text":"3만명","extent":[1,12],"kind":"count","value":"30000",)"
            R"("low":null,"high":null,"unit":"{명}","bound":"exact","approx":true,"time":null,"sentence":[0,18]})"
            "\n"
            R"({"doc":"a.txt","start":14,"end":18,"text":"5월","extent":[14,18],"kind":"date","value":null,)"
            R"("low":null,"high":null,"unit":null,"bound":"exact","approx":false,"time":"XXXX-05","sentence":[0,18]})"
            "\n");
}

TEST(RecordWriter, OffsetsHoldForEverySpan) {
  const std::string out = write({.offsets = OffsetUnit::code_point});
  EXPECT_NE(out.find(R"("start":3,"end":6,"text":"3만명","extent":[1,6])"), std::string::npos) << out;
  EXPECT_NE(out.find(R"("sentence":[0,10])"), std::string::npos) << out;
}

TEST(RecordWriter, JsonIsADocumentALine) {
  const std::string out = write({.format = RecordFormat::json});
  EXPECT_TRUE(out.starts_with(R"({"id":"a.txt","mentions":[{"doc":"a.txt",)")) << out;
  EXPECT_TRUE(out.ends_with("]}\n")) << out;
  std::string empty;
  RecordWriter({.format = RecordFormat::json}).add({"b", ""}, std::vector<Mention>{}, empty);
  EXPECT_EQ(empty, "{\"id\":\"b\",\"mentions\":[]}\n");
}

TEST(RecordWriter, CsvQuotesAndPartsSpans) {
  EXPECT_EQ(write({.format = RecordFormat::csv}, {}, "a,\"b\".txt"),
            "doc,start,end,text,extent_start,extent_end,kind,value,low,high,unit,bound,approx,time,sentence_start,"
            "sentence_end\n"
            "\"a,\"\"b\"\".txt\",5,12,3만명,1,12,count,30000,,,{명},exact,true,,0,18\n"
            "\"a,\"\"b\"\".txt\",14,18,5월,14,18,date,,,,,exact,false,XXXX-05,0,18\n");
}

TEST(RecordWriter, TsvEscapesWhatWouldShiftColumns) {
  const std::string out = write({.format = RecordFormat::tsv}, {}, "a\tb\\c\nd");
  EXPECT_NE(out.find("\na\\tb\\\\c\\nd\t5\t12\t3만명\t"), std::string::npos) << out;
}

TEST(RecordWriter, CarriedFieldsComeLast) {
  const std::vector<KeptField> kept{{"url", "\"http://x\"", "http://x"}, {"n", "null", ""}};
  const std::vector<std::string> keep{"url", "n"};
  EXPECT_NE(write({.keep = keep}, kept).find(R"("sentence":[0,18],"url":"http://x","n":null})"), std::string::npos);
  EXPECT_NE(write({.format = RecordFormat::csv, .keep = keep}, kept).find(",0,18,http://x,\n"), std::string::npos);
  EXPECT_TRUE(write({.format = RecordFormat::json, .keep = keep}, kept)
                  .starts_with(R"({"id":"a.txt","url":"http://x","n":null,"mentions":[)"));
  EXPECT_NE(write({.keep = keep}).find(R"("url":null,"n":null})"), std::string::npos);
}

TEST(RecordWriter, APageMarksTheText) {
  const std::string out = write({.format = RecordFormat::html}, {}, "<a>");
  EXPECT_NE(out.find("<h2>&lt;a&gt;</h2>"), std::string::npos) << out;
  EXPECT_NE(
      out.find(
          "<p>\xEF\xBF\xBD약 <mark class=\"count\" tabindex=\"0\" title=\"count: 30000 {명}, approx\">3만명</mark>, "
          "<mark class=\"date\" tabindex=\"-1\" title=\"date: XXXX-05\">5월</mark>\n</p>"),
      std::string::npos)
      << out;
  EXPECT_TRUE(out.ends_with("</html>\n"));
}

TEST(RecordWriter, ARangeHasNoValue) {
  Mention range;
  range.core = range.extent = range.sentence = {1, 4};
  range.amount = Amount::between(*Exact::ratio(Decimal(1), Decimal(3)), Exact(Decimal(2)));
  std::string out;
  RecordWriter().add({"-", kText}, std::vector{range}, out);
  EXPECT_NE(out.find(R"("value":null,"low":"1/3","high":"2")"), std::string::npos) << out;
}

TEST(RecordWriter, PartsAndDigits) {
  Amount parts{
      .form = Amount::Form::parts, .low = {}, .high = {}, .parts = {Decimal(3), Decimal(2), Decimal(1)}, .digits = {}};
  EXPECT_EQ(value_text(parts), "3:2:1");
  Amount digits{.form = Amount::Form::digits, .low = {}, .high = {}, .parts = {}, .digits = "0101"};
  EXPECT_EQ(value_text(digits), "0101");
  EXPECT_EQ(value_text(Amount{}), std::nullopt);
}

TEST(RecordWriter, ExplainShowsWhatWasRejectedInItsPlace) {
  const std::vector<Explanation> weighed{{{1, 4}, Kind::count, -4, false, {{"pair_word", -4}}},
                                         {{5, 12}, Kind::count, 6, true, {{"figures", 4}, {"space", 2}}},
                                         {{5, 6}, Kind::number, 4, false, {{"figures", 4}}}};
  const auto with = [&](RecordFormat format) {
    const RecordWriter writer({.format = format, .explain = true});
    std::string out;
    writer.begin(out);
    writer.add({"-", kText}, mentions(), weighed, out);
    return out;
  };
  EXPECT_EQ(with(RecordFormat::csv),
            "doc,start,end,text,extent_start,extent_end,kind,value,low,high,unit,bound,approx,time,sentence_start,"
            "sentence_end,chosen,score,evidence\n"
            "-,1,4,약,1,4,count,,,,,exact,false,,0,18,false,-4,pair_word-4\n"
            "-,5,12,3만명,1,12,count,30000,,,{명},exact,true,,0,18,true,6,figures+4 space+2\n"
            "-,5,6,3,5,6,number,,,,,exact,false,,0,18,false,4,figures+4\n"
            "-,14,18,5월,14,18,date,,,,,exact,false,XXXX-05,0,18,true,,\n");
  EXPECT_NE(with(RecordFormat::jsonl)
                .find(R"("sentence":[0,18],"chosen":true,"score":6,"evidence":[{"name":"figures","weight":4},)"),
            std::string::npos);
  const std::string json = with(RecordFormat::json);
  EXPECT_NE(json.find(R"("chosen":true,"score":null,"evidence":[]}],"rejected":[{"doc":"-","start":1,)"),
            std::string::npos)
      << json;
}

TEST(RecordWriter, FactsHoldTheirMention) {
  Fact fact;
  fact.mention = 0;
  fact.subject = {1, 4};
  fact.change = Change::up;
  fact.when = 1;
  const auto with = [&](RecordFormat format) {
    std::string out;
    const RecordWriter writer({.type = RecordType::fact, .format = format});
    writer.begin(out);
    writer.add({"-", kText}, mentions(), std::vector{fact}, out);
    return out;
  };
  EXPECT_EQ(with(RecordFormat::jsonl),
            R"({"mention":{"doc":"-","start":5,"end":12,"text":"3만명","extent":[1,12],"kind":"count","value":"30000",)"
            R"("low":null,"high":null,"unit":"{명}","bound":"exact","approx":true,"time":null,"sentence":[0,18]},)"
            R"("subject":{"text":"약","start":1,"end":4},"attribute":null,"change":"up","when":"XXXX-05","basis":null,)"
            R"("source":null,"sentence":[0,18]})"
            "\n");
  EXPECT_EQ(with(RecordFormat::csv),
            "doc,start,end,text,extent_start,extent_end,kind,value,low,high,unit,bound,approx,time,sentence_start,"
            "sentence_end,subject,subject_start,subject_end,attribute,attribute_start,attribute_end,change,when,basis,"
            "basis_start,basis_end,source,source_start,source_end\n"
            "-,5,12,3만명,1,12,count,30000,,,{명},exact,true,,0,18,약,1,4,,,,up,XXXX-05,,,,,,\n");
  // At a terminal what a number measures stands beside its words and its value.
  EXPECT_EQ(with(RecordFormat::table),
            "doc\ttext\tvalue\tunit\tsubject\tattribute\tchange\twhen\tbasis\tsource\n"
            "-\t3만명\t30000\t{명}\t약\t\tup\tXXXX-05\t\t\n");
  EXPECT_TRUE(with(RecordFormat::json).starts_with(R"({"id":"-","facts":[{"mention":{"doc":"-",)"));
  EXPECT_NE(
      with(RecordFormat::html).find("title=\"count: 30000 {명}, approx; subject 약, change up, when XXXX-05\">3만명"),
      std::string::npos);
}

TEST(RecordWriter, TokensTellTheirEojeolAndSentence) {
  const std::string text = "3만원이다.";
  std::string out;
  RecordWriter({.type = RecordType::token}).add({"-", text}, tokenize(text), out);
  EXPECT_TRUE(out.starts_with(
      R"({"doc":"-","start":0,"end":4,"text":"3만","kind":"numeral","eojeol":[0,14],"sentence":[0,14]})"))
      << out;
  std::string json;
  RecordWriter({.type = RecordType::token, .format = RecordFormat::json}).add({"-", text}, tokenize(text), json);
  EXPECT_TRUE(json.starts_with(R"({"id":"-","sentences":[[0,14]],"tokens":[{"doc":"-",)")) << json;
}

}  // namespace
}  // namespace krnum
