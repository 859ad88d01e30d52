#include "krnum/number.h"

namespace krnum {

Result<std::string> format_number(const Exact&, const NumberFormat&) { return Error{ErrorCode::not_sayable, {}}; }

}  // namespace krnum
