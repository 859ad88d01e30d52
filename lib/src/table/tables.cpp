#include "krnum/tables.h"

#include <string>
#include <vector>

#include "table/built_in.h"
#include "table/lexicon.h"

namespace krnum {

// The texts stand beside the lexicon that views them.
struct Tables::Store {
  std::vector<std::shared_ptr<const std::string>> user;
  detail::Lexicon lexicon;
};

const Tables& Tables::built_in() {
  // Never destroyed: that takes a tenth of a short run.
  static const Tables& tables = *new const Tables([] {
    detail::Sheet sheet;
    [[maybe_unused]] const auto read = detail::read_tsv(detail::kBuiltInText, sheet, detail::Keys::checked);
    auto lexicon = detail::Lexicon::build(std::move(sheet), detail::kBuiltInText);
    return Tables(std::make_shared<const Store>(Store{{}, *std::move(lexicon)}));
  }());
  return tables;
}

Result<Tables> Tables::with(std::string_view text) { return built_in().and_with(text); }

Result<Tables> Tables::and_with(std::string_view text) const {
  auto kept = std::make_shared<const std::string>(text);
  detail::Sheet sheet;
  if (const auto read = detail::read_tsv(*kept, sheet); !read) return read.error();
  auto lexicon = detail::Lexicon::build(detail::merged(store_->lexicon.sheet(), sheet), *kept);
  if (!lexicon) return lexicon.error();
  Store store{store_->user, *std::move(lexicon)};
  store.user.push_back(std::move(kept));
  return Tables(std::make_shared<const Store>(std::move(store)));
}

std::vector<detail::Row> detail::rows_of(const Lexicon& lexicon, Section section) {
  Sheet built_in, user;
  [[maybe_unused]] const auto read =
      read_tsv(kBuiltInDeferred[static_cast<std::size_t>(section)], built_in, Keys::checked);
  user[section] = lexicon.sheet()[section];
  if (user[section].empty()) return std::move(built_in[section]);
  return std::move(merged(built_in, user)[section]);
}

std::string_view Tables::hash() { return detail::kBuiltInHash; }

const detail::Lexicon& Tables::lexicon() const { return store_->lexicon; }

}  // namespace krnum
