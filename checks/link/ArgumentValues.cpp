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
  if ((Roles & StoreRole) && !Text.empty()) {
    std::optional<std::string> Store = storeNamedBy(Text, StoreRole);
    add(Store ? To.Stores : To.Others, Store ? *Store : Text);
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

std::optional<std::string> purpose::storeNamedBy(llvm::StringRef Text, unsigned Role) {
  std::optional<SqlStatement> Sql = parseSqlStatement(Text);
  if (!Sql)
    return Text.str();
  SqlStatement::Kind Wanted = Role & StoreRole    ? SqlStatement::Kind::Stores
                              : Role & ErasedRole ? SqlStatement::Kind::Erases
                                                  : SqlStatement::Kind::Reads;
  return Sql->What == Wanted ? std::optional(Sql->Table) : std::nullopt;
}

bool purpose::sameWay(const DataFlow &A, const DataFlow &B) {
  size_t Common = std::min(A.Calls.size(), B.Calls.size());
  return A.At == B.At && std::equal(A.Calls.begin(), A.Calls.begin() + Common, B.Calls.begin());
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
    for (const DataFlow *T : At[F.At]) {
      if (!sameWay(F, *T))
        continue;
      const DataLabel &Label = Classes.labels()[T->Label];
      if (Label.Constant)
        addConstant(F.Arguments, T->Use.Roles, Program.unit().string(Label.Constant));
      else if ((T->Use.Roles & RecipientRole) && !llvm::is_contained(F.Arguments.RecipientData, T->Label))
        F.Arguments.RecipientData.push_back(T->Label);
    }
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

namespace {

/// Whether the argument of a call may be something that nothing is known of.
class OpenArguments {
public:
  OpenArguments(const DataFlow &Flow, const std::vector<DataFlow> &Telling, Subjects &Owners,
                const ProgramGraph &Program, llvm::function_ref<bool(const Origin &)> ArisesAt)
      : Flow(Flow), Owners(Owners), Program(Program), ArisesAt(ArisesAt) {
    for (const DataFlow &T : Telling)
      CallersTell |= T.At == Flow.At && sameWay(T, Flow) && T.Calls.size() > Flow.Calls.size();
  }

  bool isOpen(int Parameter) const {
    const CallSite &Call = Program.site(Flow.At);
    if (Parameter < 0 || static_cast<size_t>(Parameter) >= Call.Arguments.size() || Call.Arguments[Parameter].Constant)
      return false;
    return isOpen(Program.callPort(Flow.At, NodeKind::ArgIn, Parameter), RootPath, 1);
  }

private:
  /// \p Level: index into DataFlow::Calls of the call that has led here.
  bool isOpen(Node N, PathRef P, size_t Level) const {
    return N != NoRef && llvm::any_of(Owners.copiedFrom(N, P, ArisesAt), [&](const Origin &O) {
             if (Program.node(O.Root).Kind == NodeKind::Constant)
               return false;
             std::optional<int16_t> Port = entryIndex(Program.node(O.Root));
             if (!Port)
               return true;
             if (Level >= Flow.Calls.size())
               return !CallersTell;
             for (const CallTarget &T : Program.targets(Flow.Calls[Level]))
               if (T.Body == Program.procOf(O.Root))
                 return isOpen(Program.argumentFor(Flow.Calls[Level], T, *Port), O.Path, Level + 1);
             return false;
           });
  }

  const DataFlow &Flow;
  Subjects &Owners;
  const ProgramGraph &Program;
  llvm::function_ref<bool(const Origin &)> ArisesAt;
  bool CallersTell = false; ///< Of calls further out than where the data was read.
};

} // namespace

void purpose::findOpenArguments(std::vector<DataFlow> &Flows, const std::vector<DataFlow> &Telling, Subjects &Owners,
                                const ProgramGraph &Program, llvm::function_ref<bool(const Origin &)> ArisesAt) {
  for (DataFlow &F : Flows) {
    DataFlow::Told &Told = F.Arguments;
    if (F.At == NoRef || (Told.Recipients.empty() && Told.RecipientData.empty() && Told.Regions.empty()))
      continue;
    OpenArguments Search(F, Telling, Owners, Program, ArisesAt);
    Told.RecipientIsOpen = Search.isOpen(F.Use.RecipientParameter);
    Told.RegionIsOpen = Search.isOpen(F.Use.RegionParameter);
  }
}

void purpose::findPartial(std::vector<DataFlow> &Flows, Subjects &Owners, const ProgramGraph &Program,
                          llvm::function_ref<bool(const Origin &)> ArisesAt) {
  for (DataFlow &F : Flows) {
    const Origin &Part = F.StoredAs;
    if (F.Use.UseKind != SinkUse::Kind::Store || F.IsPartial || Part.Root == NoRef ||
        Program.unit().Paths.isAnyOf(Part.Path))
      continue;
    F.IsPartial = llvm::any_of(Owners.copiedFrom(Part.Root, Part.Path, ArisesAt), [&](const Origin &O) {
      return !entryIndex(Program.node(O.Root)); // Who has handed something in knows what it was.
    });
  }
}

/// Two objects that one function knows. Parts of one object may be objects of their own: the sender of a message.
static bool areComparable(const Origins &A, const Origins &B, const ProgramGraph &Program) {
  return llvm::all_of(A, [&](const Origin &O) {
    return llvm::all_of(B, [&](const Origin &Other) {
      return Other.Root != O.Root && Program.procOf(Other.Root) == Program.procOf(O.Root);
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
