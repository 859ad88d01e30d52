// A small table of results, in any form of records but html.
#pragma once

#include <string>
#include <vector>

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

struct Column {
  std::string name;
  bool number = false;  // JSON gives it bare; its cells are numbers
};

// Cells by row; an empty cell is null.
struct Sheet {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

// The whole sheet on standard output.
void write_sheet(const Sheet& sheet, RecordFormat format, bool color);

}  // namespace krnum::cli
