#include "tables.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "file.h"
#include "message.h"

namespace krnum::cli {
namespace {

std::vector<std::string> table_paths(const Arguments& arguments) {
  std::vector<std::string> paths;
  if (const char* named = std::getenv("KRNUM_TABLES")) {
    std::string_view rest = named;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(':'), rest.size());
      if (end > 0) paths.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  for (const std::string_view path : arguments.values(kTablesFlag)) paths.emplace_back(path);
  return paths;
}

}  // namespace

std::optional<Tables> interpret_tables(const Arguments& arguments) {
  Tables tables = Tables::built_in();
  for (const std::string& path : table_paths(arguments)) {
    std::string why;
    const auto text = read_file(path, why);
    if (!text) {
      complain(path, why);
      return std::nullopt;
    }
    auto more = tables.and_with(*text);
    if (!more) {
      const Span bad = more.error().span;
      const auto end = text->begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(bad.begin, text->size()));
      const auto line = std::count(text->begin(), end, '\n') + 1;
      const auto begin = std::find(std::make_reverse_iterator(end), text->rend(), '\n').base();
      const auto column = std::count(begin, end, '\t') + 1;
      const std::string field(bad.of(*text).substr(0, 60));
      const bool value = more.error().code == ErrorCode::table_bad_value;
      complain(path + ":" + std::to_string(line), (value ? "column " + std::to_string(column) + ": " : "") +
                                                      describe(more.error()) +
                                                      (field.empty() ? "" : ": '" + field + "'"));
      return std::nullopt;
    }
    tables = *std::move(more);
  }
  return tables;
}

}  // namespace krnum::cli
