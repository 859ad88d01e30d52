#include "krnum/gold.h"

#include <algorithm>
#include <unordered_map>

#include "record/json_object.h"

namespace krnum {
namespace {

using detail::JsonField;

// The elements of a JSON array, each on a line of its own. Precondition: well-formed, without line breaks.
std::string array_as_lines(std::string_view array) {
  std::string out;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 1; i + 1 < array.size(); ++i) {
    const char c = array[i];
    if (in_string) {
      if (c == '\\') out.push_back(array[i++]);
      in_string = array[i] != '"' || c == '\\';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    }
    out.push_back(c == ',' && depth == 0 && !in_string ? '\n' : array[i]);
  }
  return out;
}

class GoldReader {
 public:
  bool read(std::string_view line, std::uint32_t number) {
    std::uint32_t replaced = 0;
    const auto fields = objects_.read(line, replaced);
    if (!fields) return false;
    const bool whole =
        std::any_of(fields->begin(), fields->end(), [](const JsonField& f) { return f.name == "text"; }) &&
        std::any_of(fields->begin(), fields->end(), [](const JsonField& f) { return f.name == "mentions"; });
    return whole ? read_document(*fields, number) : add_mentions(line, number, nullptr);
  }

  std::vector<GoldDocument> take() { return std::move(documents_); }

 private:
  GoldDocument& named(const std::string& id) {
    const auto [at, fresh] = places_.try_emplace(id, documents_.size());
    if (fresh) documents_.emplace_back().id = id;
    return documents_[at->second];
  }

  bool read_document(const std::vector<JsonField>& fields, std::uint32_t number) {
    GoldDocument read;
    const JsonField* mentions = nullptr;
    for (const JsonField& field : fields) {
      if (field.name == "mentions") mentions = &field;
      for (const auto& [name, out] :
           {std::pair{"id", &read.id}, std::pair{"date", &read.date}, std::pair{"genre", &read.genre},
            std::pair{"split", &read.split}, std::pair{"title", &read.title}}) {
        if (field.name == name && field.type != JsonField::Type::null) *out = field.text;
      }
      if (field.name == "text") {
        if (field.type != JsonField::Type::string) return false;
        read.text = field.text;
      }
    }
    if (mentions == nullptr || mentions->type != JsonField::Type::array || places_.contains(read.id)) return false;
    GoldDocument& document = named(read.id);
    document = std::move(read);
    return add_mentions(array_as_lines(mentions->json), number, &document);
  }

  bool add_mentions(std::string_view lines, std::uint32_t number, GoldDocument* holder) {
    auto mentions = read_mentions(lines);
    if (!mentions) return false;
    for (AnnotatedMention& mention : *mentions) {
      GoldDocument& document = holder != nullptr ? *holder : named(mention.doc);
      document.lines.push_back(number);
      document.mentions.push_back(std::move(mention));
    }
    return true;
  }

  detail::JsonObjectReader objects_;
  std::vector<GoldDocument> documents_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

Result<std::vector<GoldDocument>> read_gold(std::string_view jsonl) {
  GoldReader reader;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < jsonl.size();) {
    const std::size_t end = std::min(jsonl.find('\n', begin), jsonl.size());
    const std::string_view line = jsonl.substr(begin, end - begin);
    ++number;
    if (line.find_first_not_of(" \t\r") != std::string_view::npos && !reader.read(line, number))
      return Error{ErrorCode::bad_record, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
    begin = end + 1;
  }
  return reader.take();
}

}  // namespace krnum
