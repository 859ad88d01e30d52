// All of the C++ API.
#pragma once

#include "krnum/chrono.h"
#include "krnum/decimal.h"
#include "krnum/eval.h"
#include "krnum/extract.h"
#include "krnum/fact.h"
#include "krnum/hangul.h"
#include "krnum/kind.h"
#include "krnum/mention.h"
#include "krnum/number.h"
#include "krnum/record.h"
#include "krnum/result.h"
#include "krnum/tables.h"
#include "krnum/text.h"
#include "krnum/time.h"
#include "krnum/token.h"
#include "krnum/unit.h"
