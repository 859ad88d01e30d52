#include "mention/context.h"

#include <utf8proc.h>

namespace krnum::detail {

bool is_decimal_digit(char32_t c) {
  if (c < 0x80) return is_figure(c);
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
}

}  // namespace krnum::detail
