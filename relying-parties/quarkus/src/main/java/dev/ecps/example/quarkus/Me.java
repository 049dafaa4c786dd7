package dev.ecps.example.quarkus;

import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/")
public class Me {
    @Inject
    @IdToken
    JsonWebToken idToken;

    @Inject
    UserInfo userinfo;

    @GET
    @PermitAll
    public String home() {
        return "Bonjour";
    }

    @GET
    @Path("me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of(
                "SubjectNameID", userinfo.getString("SubjectNameID"),
                "SubjectRole", userinfo.getArray("SubjectRole").getString(0),
                "idToken", idToken.getTokenID());
    }
}
