// The commands, each defined in the file of its name.
#pragma once

#include "command.h"

namespace krnum::cli {

extern const Command kExtractCommand;
extern const Command kFactsCommand;
extern const Command kParseCommand;
extern const Command kFormatCommand;
extern const Command kRewriteCommand;
extern const Command kNormalizeCommand;
extern const Command kTokenizeCommand;
extern const Command kConvertCommand;
extern const Command kGrepCommand;
extern const Command kCheckCommand;
extern const Command kUnitsCommand;
extern const Command kCorpusCommand;
extern const Command kEvalCommand;
extern const Command kSchemaCommand;
extern const Command kHelpCommand;
extern const Command kManCommand;
extern const Command kCompletionsCommand;

}  // namespace krnum::cli
