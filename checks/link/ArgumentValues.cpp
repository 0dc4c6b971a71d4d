#include "link/ArgumentValues.h"
#include "model/SqlStatement.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace purpose;

namespace {

void add(std::vector<std::string> &To, llvm::StringRef Text) {
  if (!Text.empty() && !llvm::is_contained(To, Text))
    To.push_back(Text.str());
}

void addConstant(DataFlow::Told &To, unsigned Roles, llvm::StringRef Text) {
  if (Roles & RecipientRole)
    add(To.Recipients, Text);
  if (Roles & RegionRole)
    add(To.Regions, Text);
  if ((Roles & StoreRole) && !Text.empty() && !isSqlWord(Text)) {
    const std::vector<std::string> Stores = storesNamedBy(Text, StoreRole);
    for (const std::string &Store : Stores)
      add(To.Stores, Store);
    if (Stores.empty())
      add(To.Others, Text);
  }
}

/// Constants that stand in the call itself.
void addWritten(DataFlow &Flow, const ProgramGraph &Program) {
  const CallSite &Call = Program.site(Flow.At);
  auto Written = [&](int Parameter, unsigned Role) {
    if (Parameter >= 0 && static_cast<size_t>(Parameter) < Call.Arguments.size())
      addConstant(Flow.Arguments, Role, Program.unit().string(Call.Arguments[Parameter].Constant));
  };
  Written(Flow.Use.RecipientParameter, RecipientRole);
  Written(Flow.Use.RegionParameter, RegionRole);
  Written(Flow.Use.StoreParameter, StoreRole);
}

} // namespace

std::vector<std::string> purpose::storesNamedBy(llvm::StringRef Text, unsigned Role) {
  const std::vector<SqlStatement> Statements = parseSqlStatements(Text);
  if (Statements.empty())
    return isSqlWord(Text) ? std::vector<std::string>() : std::vector{Text.str()};
  SqlStatement::Kind Wanted = Role & StoreRole    ? SqlStatement::Kind::Stores
                              : Role & ErasedRole ? SqlStatement::Kind::Erases
                                                  : SqlStatement::Kind::Reads;
  std::vector<std::string> Result;
  for (const SqlStatement &S : Statements)
    if (S.What == Wanted && !llvm::is_contained(Result, S.Table))
      Result.push_back(S.Table);
  return Result;
}

bool purpose::sameWay(const DataFlow &A, const DataFlow &B) {
  size_t Common = std::min(A.Calls.size(), B.Calls.size());
  return A.At == B.At && std::equal(A.Calls.begin(), A.Calls.begin() + Common, B.Calls.begin());
}

bool purpose::namesSomebody(llvm::StringRef Text) {
  size_t Scheme = Text.find("://");
  return (Text.contains('@') && !Text.starts_with("@")) ||
         (Scheme != llvm::StringRef::npos && Text.drop_front(Scheme + 3).contains('.'));
}

std::vector<DataFlow> purpose::tellArguments(std::vector<DataFlow> &Flows, const ProgramGraph &Program,
                                             const Classification &Classes) {
  std::vector<DataFlow> Telling;
  llvm::erase_if(Flows, [&](DataFlow &F) {
    bool Tells = F.Use.UseKind == SinkUse::Kind::Role;
    if (Tells)
      Telling.push_back(std::move(F));
    return Tells;
  });
  std::map<Site, std::vector<const DataFlow *>> At;
  for (const DataFlow &T : Telling)
    At[T.At].push_back(&T);
  for (DataFlow &F : Flows) {
    if (F.At == NoRef)
      continue;
    addWritten(F, Program);
    std::vector<std::string> Alone = F.Arguments.Recipients;
    for (const DataFlow *T : At[F.At]) {
      if (!sameWay(F, *T))
        continue;
      const DataLabel &Label = Classes.labels()[T->Label];
      if (Label.Constant) {
        llvm::StringRef Text = Program.unit().string(Label.Constant);
        addConstant(F.Arguments, T->Use.Roles & ~(T->IsBeside ? StoreRole : NoRole), Text);
        if (!T->IsSettled && !(T->IsJoined && !namesSomebody(Text)))
          add(Alone, Text);
      } else if ((T->Use.Roles & RecipientRole) && !llvm::is_contained(F.Arguments.RecipientData, T->Label))
        F.Arguments.RecipientData.push_back(T->Label);
    }
    for (const std::string &Text : F.Arguments.Recipients)
      if (!llvm::is_contained(Alone, Text))
        F.Arguments.Settled.push_back(Text);
    llvm::sort(F.Arguments.Recipients);
    llvm::sort(F.Arguments.Regions);
    llvm::sort(F.Arguments.Stores);
  }
  // A statement that only reads keeps nothing.
  llvm::erase_if(Flows, [](const DataFlow &F) {
    return F.Use.UseKind == SinkUse::Kind::Store && F.Arguments.Stores.empty() && !F.Arguments.Others.empty();
  });
  return Telling;
}

/// Two objects that one function knows, or two elements. Parts of one object may be objects of their own: the sender of
/// a message.
static bool areComparable(const Origins &A, const Origins &B, const ProgramGraph &Program) {
  return llvm::all_of(A, [&](const Origin &O) {
    return llvm::all_of(B, [&](const Origin &Other) {
      bool AreTwo = Other.Root != O.Root || (O.Element && Other.Element && O.Element != Other.Element);
      return AreTwo && Program.procOf(Other.Root) == Program.procOf(O.Root);
    });
  });
}

void purpose::compareOwners(std::vector<DataFlow> &Flows, Subjects &Owners, const ProgramGraph &Program) {
  std::map<Site, std::vector<const DataFlow *>> At;
  for (const DataFlow &F : Flows)
    if (F.Use.UseKind == SinkUse::Kind::Store && F.At != NoRef)
      At[F.At].push_back(&F);
  for (DataFlow &F : Flows) {
    auto Stored = At.find(F.At);
    if (F.Use.UseKind != SinkUse::Kind::Store || Stored == At.end())
      continue;
    for (const DataFlow *Other : Stored->second)
      if (sameWay(F, *Other) && areComparable(F.TakenFrom, Other->TakenFrom, Program) &&
          Owners.relate(Other->TakenFrom, F.TakenFrom) == SubjectRelation::Different)
        F.OfOthers.push_back({Other->Label, Owners.nameOf(Other->TakenFrom)});
  }
}
