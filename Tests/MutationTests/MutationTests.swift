import Mutations
import Testing
