#include "link/Linker.h"
#include "link/FieldState.h"
#include "link/Propagator.h"

using namespace purpose;

LinkResult purpose::link(FlowUnit &Unit, Classification &Classes) {
  ProgramGraph Program(Unit);
  Propagator Solver(Unit, Program, Classes);
  Solver.seed();
  Solver.run();
  // Closures that nothing in sight calls run with what they captured where they were made.
  if (Solver.enterUncalledClosures())
    Solver.run();
  return Solver.result();
}
