#include "model/SqlStatement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <array>

using namespace purpose;

namespace {

/// Words and punctuation up to the first ones that matter.
llvm::SmallVector<llvm::StringRef, 12> firstWords(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 12> Words;
  while (!Text.empty() && Words.size() < 400) {
    Text = Text.ltrim(" \t\r\n");
    if (Text.empty())
      break;
    auto IsName = [](char C) {
      return llvm::isAlnum(C) || C == '_' || C == '.' || C == '"' || C == '`' || C == '[' || C == ']';
    };
    size_t Length =
        std::max<size_t>(1, Text.find_if_not(IsName) == llvm::StringRef::npos ? Text.size() : Text.find_if_not(IsName));
    Words.push_back(Text.take_front(Length));
    Text = Text.drop_front(Length);
  }
  return Words;
}

/// \p Words from the statement on that follows the queries of `WITH a AS (...), b AS (...)`.
llvm::ArrayRef<llvm::StringRef> behindWith(llvm::ArrayRef<llvm::StringRef> Words) {
  unsigned Depth = 0;
  for (size_t I = 1; I < Words.size(); ++I) {
    if (Words[I] == "(")
      ++Depth;
    else if (Words[I] == ")" && Depth)
      --Depth;
    else if (!Depth && llvm::any_of(std::array{"insert", "replace", "merge", "update", "delete", "select"},
                                    [&](const char *Verb) { return Words[I].equals_insensitive(Verb); }))
      return Words.drop_front(I);
  }
  return {};
}

std::string tableName(llvm::StringRef Word) {
  if (size_t Dot = Word.rfind('.'); Dot != llvm::StringRef::npos)
    Word = Word.drop_front(Dot + 1);
  return Word.trim("\"`[]").str();
}

/// The texts between semicolons that are in no quotes.
llvm::SmallVector<llvm::StringRef, 4> statementsIn(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 4> Result;
  size_t Begin = 0;
  char Quote = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Quote)
      Quote = Text[I] == Quote ? 0 : Quote;
    else if (Text[I] == '\'' || Text[I] == '"' || Text[I] == '`')
      Quote = Text[I];
    else if (Text[I] == ';')
      Result.push_back(Text.slice(std::exchange(Begin, I + 1), I));
  }
  Result.push_back(Text.drop_front(Begin));
  return Result;
}

bool isWith(llvm::ArrayRef<llvm::StringRef> Words) { return !Words.empty() && Words[0].equals_insensitive("with"); }

std::optional<SqlStatement> parseWords(llvm::ArrayRef<llvm::StringRef> Words) {
  if (Words.size() < 2)
    return std::nullopt;
  auto After = [&](llvm::StringRef Keyword) -> std::string {
    for (size_t I = 0; I + 1 < Words.size(); ++I)
      if (Words[I].equals_insensitive(Keyword))
        return tableName(Words[I + 1]);
    return "";
  };
  SqlStatement S;
  llvm::StringRef Verb = Words[0];
  if (Verb.equals_insensitive("insert") || Verb.equals_insensitive("replace") || Verb.equals_insensitive("merge")) {
    S.What = SqlStatement::Kind::Stores;
    S.Table = After("into");
  } else if (Verb.equals_insensitive("update")) {
    S.What = SqlStatement::Kind::Stores;
    S.Table = Words.size() > 3 && Words[1].equals_insensitive("or") ? tableName(Words[3]) : tableName(Words[1]);
  } else if (Verb.equals_insensitive("delete")) {
    S.What = SqlStatement::Kind::Erases;
    S.Table = After("from");
  } else if (Verb.equals_insensitive("truncate") || Verb.equals_insensitive("drop")) {
    S.What = SqlStatement::Kind::Erases;
    S.Table = After("table");
    if (S.Table.empty() && Verb.equals_insensitive("truncate")) // PostgreSQL leaves the word out.
      S.Table = tableName(Words[1]);
  } else if (Verb.equals_insensitive("select")) {
    S.What = SqlStatement::Kind::Reads;
    S.Table = After("from");
  } else if (!Verb.equals_insensitive("create") && !Verb.equals_insensitive("alter")) {
    return std::nullopt;
  }
  return S.Table.empty() && S.What != SqlStatement::Kind::Other ? std::nullopt : std::optional(S);
}

/// `TRUNCATE a, b`: those behind the first.
void addFurtherTables(llvm::ArrayRef<llvm::StringRef> Words, std::vector<SqlStatement> &To) {
  if (!Words[0].equals_insensitive("truncate") && !Words[0].equals_insensitive("drop"))
    return;
  for (size_t I = 2; I + 1 < Words.size(); ++I)
    if (Words[I] == ",")
      To.push_back({SqlStatement::Kind::Erases, tableName(Words[I + 1])});
}

} // namespace

std::optional<SqlStatement> purpose::parseSqlStatement(llvm::StringRef Text) {
  const auto Words = firstWords(Text);
  return parseWords(isWith(Words) ? behindWith(Words) : llvm::ArrayRef(Words));
}

std::vector<SqlStatement> purpose::parseSqlStatements(llvm::StringRef Text) {
  std::vector<SqlStatement> Result;
  for (llvm::StringRef One : statementsIn(Text)) {
    const auto Words = firstWords(One);
    llvm::ArrayRef<llvm::StringRef> Last = Words;
    if (isWith(Words)) {
      Last = behindWith(Words);
      for (size_t I = 1; I + Last.size() < Words.size(); ++I)
        if (Words[I] == "(")
          if (std::optional<SqlStatement> Inner = parseWords(llvm::ArrayRef(Words).slice(I + 1));
              Inner && Inner->What != SqlStatement::Kind::Reads)
            Result.push_back(std::move(*Inner));
    }
    std::optional<SqlStatement> S = parseWords(Last);
    if (!S)
      continue;
    Result.push_back(std::move(*S));
    addFurtherTables(Last, Result);
  }
  return Result;
}

bool purpose::isSqlWord(llvm::StringRef Text) {
  return llvm::any_of(std::array{"insert", "replace", "merge", "upsert", "update", "delete", "select", "truncate",
                                 "drop", "into", "from", "where", "ignore"},
                      [&](const char *Word) { return Text.trim().equals_insensitive(Word); });
}
