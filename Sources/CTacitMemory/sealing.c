#include "CTacitMemory.h"
#include <sys/resource.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

bool tacit_memory_seal(void) {
    struct rlimit none = {0, 0};
    bool sealed = setrlimit(RLIMIT_CORE, &none) == 0;
#if defined(__linux__)
    sealed = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && sealed;
#endif
    return sealed;
}
