#include "model/SqlTable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;

namespace {

struct Token {
  llvm::StringRef Text; ///< Empty: the end.
  size_t Offset = 0;
  bool IsWord = false;

  bool is(llvm::StringRef Keyword) const { return IsWord && Text.equals_insensitive(Keyword); }
  bool isSign(char C) const { return !IsWord && Text.size() == 1 && Text.front() == C; }
  bool isEnd() const { return Text.empty(); }
};

class Lexer {
public:
  explicit Lexer(llvm::StringRef Text) : Text(Text) { take(); }

  const Token &peek() const { return Current; }
  Token take() {
    Token Result = Current;
    skipBlanks();
    Current = {"", At, false};
    if (At < Text.size())
      read();
    return Result;
  }
  bool accept(llvm::StringRef Keyword) {
    bool Is = Current.is(Keyword);
    if (Is)
      take();
    return Is;
  }

private:
  void skipBlanks() {
    for (;;) {
      At = std::min(Text.find_first_not_of(" \t\r\n", At), Text.size());
      llvm::StringRef Rest = Text.drop_front(At);
      if (Rest.starts_with("--"))
        At = std::min(Text.find('\n', At), Text.size());
      else if (Rest.starts_with("/*"))
        At = Text.find("*/", At) == llvm::StringRef::npos ? Text.size() : Text.find("*/", At) + 2;
      else
        return;
    }
  }
  void read() {
    size_t Begin = At;
    char C = Text[At];
    auto IsWordCharacter = [](char C) { return llvm::isAlnum(C) || C == '_' || C == '$' || (C & 0x80); };
    if (IsWordCharacter(C)) {
      while (At < Text.size() && IsWordCharacter(Text[At]))
        ++At;
    } else if (C == '"' || C == '`' || C == '\'' || C == '[') {
      size_t End = Text.find(C == '[' ? ']' : C, At + 1);
      At = End == llvm::StringRef::npos ? Text.size() : End + 1;
    } else {
      ++At;
    }
    Current = {Text.slice(Begin, At), Begin, At - Begin > 1 || IsWordCharacter(C)};
  }

  llvm::StringRef Text;
  size_t At = 0;
  Token Current;
};

std::string unquoted(llvm::StringRef Name) { return Name.trim("\"`'[]").str(); }

class ColumnReader {
public:
  explicit ColumnReader(llvm::StringRef Text) : In(Text) {}

  std::vector<SqlColumn> run() {
    for (bool Begins = true; !In.peek().isEnd();) { // "cannot create table" is no statement.
      if (Begins && In.accept("create"))
        create();
      else if (Begins && In.accept("alter"))
        alter();
      Begins = In.take().isSign(';');
    }
    return std::move(Found);
  }

private:
  void create() {
    for (llvm::StringRef Word : {"or", "replace", "global", "local", "temporary", "temp", "unlogged", "external"})
      In.accept(Word);
    if (!In.accept("table"))
      return;
    for (llvm::StringRef Word : {"if", "not", "exists"})
      In.accept(Word);
    Table = name();
    if (!In.peek().isSign('('))
      return;
    In.take();
    while (!In.peek().isEnd() && !In.peek().isSign(')') && !In.peek().isSign(';')) {
      column();
      skipRest();
      if (!In.peek().isSign(','))
        return;
      In.take();
    }
  }
  void alter() {
    if (!In.accept("table"))
      return;
    for (llvm::StringRef Word : {"if", "exists", "only"})
      In.accept(Word);
    Table = name();
    for (;;) {
      if (!In.accept("add"))
        return;
      bool IsColumn = In.accept("column");
      for (llvm::StringRef Word : {"if", "not", "exists"})
        In.accept(Word);
      if (IsColumn || !isConstraint(In.peek()))
        column();
      skipRest();
      if (!In.peek().isSign(','))
        return;
      In.take();
    }
  }
  /// The last part of "schema"."table".
  std::string name() {
    std::string Name = unquoted(In.take().Text);
    while (In.peek().isSign('.')) {
      In.take();
      Name = unquoted(In.take().Text);
    }
    return Name;
  }
  static bool isConstraint(const Token &T) {
    return llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"primary", "foreign", "unique", "check", "constraint", "key",
                                                        "index", "fulltext", "spatial", "exclude", "like", "period"},
                        [&](llvm::StringRef Word) { return T.is(Word); });
  }
  void column() {
    if (!In.peek().IsWord || isConstraint(In.peek()))
      return;
    Token Name = In.take();
    SqlColumn C;
    C.Table = Table;
    C.Name = unquoted(Name.Text);
    C.Offset = Name.Offset + (llvm::StringRef("\"`'[").contains(Name.Text.front()) ? 1 : 0);
    if (In.peek().IsWord)
      C.Type = In.peek().Text.upper();
    Found.push_back(std::move(C));
  }
  /// To the comma behind this column, or the end of the list.
  void skipRest() {
    for (unsigned Depth = 0; !In.peek().isEnd(); In.take()) {
      if (In.peek().isSign('('))
        ++Depth;
      else if (In.peek().isSign(')') && Depth == 0)
        return;
      else if (In.peek().isSign(')'))
        --Depth;
      else if (Depth == 0 && (In.peek().isSign(',') || In.peek().isSign(';')))
        return;
    }
  }

  Lexer In;
  std::string Table;
  std::vector<SqlColumn> Found;
};

} // namespace

std::vector<SqlColumn> purpose::declaredColumns(llvm::StringRef Text) {
  // Most texts are no SQL.
  if (Text.find_insensitive("table") == llvm::StringRef::npos)
    return {};
  return ColumnReader(Text).run();
}
