#include "krnum/number.h"

namespace krnum {

Result<Amount> parse_number(std::string_view) { return Error{ErrorCode::not_a_number, {}}; }

}  // namespace krnum
